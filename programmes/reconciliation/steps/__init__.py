"""The steps of a reconciliation: compare, write."""
