"""Checks of the text beside the editor: what stops publishing and what might be plainer."""
