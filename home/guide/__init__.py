"""The editors' guide inside the desk: the Markdown files of docs/editors-guide as its pages."""
