"""Who looks after the links of a centre."""

from users.models import Role
from users.roles import grant

for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, "link_checker.view_link")
