"""Roles and workflow of a centre: core may not import users, the front app may."""

from core import provision
from users.roles import ensure_roles
from users.workflow import ensure_workflow

provision.step(order=10)(ensure_roles)
provision.step(order=20)(ensure_workflow)
