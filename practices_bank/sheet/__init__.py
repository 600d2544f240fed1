"""Practices as PDF: one practice, kept ready, or a reader's selection of them."""
