"""An organisation submits, the editor accepts or returns: one way for things of all kinds."""
