"""Documents in the desk: the list, the upload, the form, the versions, the choosers."""
