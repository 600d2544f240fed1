"""The desk of those who advise."""
