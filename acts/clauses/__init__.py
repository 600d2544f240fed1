"""Text of an act as numbered parts: numbers, anchors and reading of a pasted text."""
