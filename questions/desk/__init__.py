"""The desk of those who answer."""
