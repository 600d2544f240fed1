"""Links that lead nowhere: inside the portal at once, outside by the worker, politely (План 10)."""

KEY = "broken-links"  # of the check on the desk
