"""Lists of pages at the desk: who answers for a page and when it is to be looked through."""
