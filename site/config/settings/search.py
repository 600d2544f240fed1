"""The search: how much one address may ask, how long queries are kept."""

from .environment import integer

SEARCH_RATE_LIMIT = integer("SEARCH_RATE_LIMIT", 120, high=100_000)  # a minute; 0: no limit
SEARCH_LOG_DAYS = integer("SEARCH_LOG_DAYS", 365, low=1, high=3650)
