"""The term of actuality nears its end: the author is asked to confirm or to renew the practice."""
