"""Languages for readers: which ones a centre speaks, versions of a page, words left in Russian."""
