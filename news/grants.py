"""What the roles may do with rubrics; news items are pages and need no grants of their own."""

from users.models import Role
from users.roles import grant

for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *(f"news.{action}_rubric" for action in ("add", "change", "delete", "view")))
