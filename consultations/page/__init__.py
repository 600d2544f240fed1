"""Answers of the section's addresses."""
