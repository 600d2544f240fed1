"""Caching of public pages: conditional answers, headers for proxies, purge on publish."""
