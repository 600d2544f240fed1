"""Experts judge practices: rules, rounds, appointing, deciding, desk (docs/adr/0012)."""
