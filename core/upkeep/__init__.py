"""«Состояние портала»: what has gone stale, broken or unfinished (Электросталь 7.1, План 10).

An app declares its checks in `<app>/upkeep_checks.py`. What they find is kept in a table, brought
up to date by the outbox after every change and by a nightly sweep, so that the desk costs a
handful of queries whatever the number of pages.
"""

from .registry import Check, Found, Group, register

__all__ = ["Check", "Found", "Group", "register"]
