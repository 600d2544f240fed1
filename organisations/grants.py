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
        *_may("agreement", "add", "change", "delete"),
        *_may("specialist", "add", "change", "delete"),
        *_may("representative", "add", "change", "delete"),
    )
grant(Role.AUTHOR, *_may("organisation", "add", "change"))
# who only looks on sees the registers; people are shown to those who work with them
grant(Role.OBSERVER, *_may("organisation", "view"), *_may("agreement", "view"))
