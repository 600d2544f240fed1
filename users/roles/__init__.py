"""Roles of a centre: what each may do, and the groups that carry them."""

from users.models import Role

from .ensure import ensure_roles
from .registry import grant, granted

__all__ = ["Role", "ensure_roles", "grant", "granted"]
