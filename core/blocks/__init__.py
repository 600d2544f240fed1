"""Blocks that pages are composed of: small modules by purpose."""
