"""The steps of an import: check, write, undo."""
