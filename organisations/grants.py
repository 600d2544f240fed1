"""What the roles may do with organisations."""

from users.models import Role
from users.roles import grant


def _may(model: str, *actions: str) -> list[str]:
    return [f"organisations.{action}_{model}" for action in actions]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(
        role,
        *_may("organisation", "add", "change", "delete", "publish", "lock", "unlock"),
        *_may("district", "add", "change", "delete"),
    )
grant(Role.AUTHOR, *_may("organisation", "add", "change"))
