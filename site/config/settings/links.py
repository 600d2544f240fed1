"""Links to foreign sites: whether and how often the worker asks them."""

from .environment import flag, integer

LINK_CHECKS = flag("LINK_CHECKS", True)
LINK_CHECK_DAYS = integer(
    "LINK_CHECK_DAYS", 7, low=1, high=90
)  # between two questions that went well
