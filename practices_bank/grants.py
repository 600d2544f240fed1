"""What the roles may do with the registers of the bank."""

from users.models import Role
from users.roles import grant


def _may(*actions: str) -> list[str]:
    return [f"practices_bank.{action}_adoption" for action in actions]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_may("add", "change", "delete", "publish", "lock", "unlock"))
grant(Role.AUTHOR, *_may("add", "change"))
grant(Role.OBSERVER, *_may("view"))
grant(Role.ADMINISTRATOR, "practices_bank.change_passportsettings")
grant(Role.ADMINISTRATOR, "practices_bank.add_reviewscale")
