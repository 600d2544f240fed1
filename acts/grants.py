"""What the roles may do with acts."""

from users.models import Role
from users.roles import grant


def _acts(*actions: str) -> list[str]:
    return [f"acts.{action}_normativeact" for action in actions]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_acts("add", "change", "delete", "publish", "lock", "unlock"))
grant(Role.AUTHOR, *_acts("add", "change"))
