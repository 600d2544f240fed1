"""Sheets of PDF: drawn from HTML by the worker, kept as files, sent to readers."""
