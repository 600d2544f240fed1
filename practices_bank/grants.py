"""What the roles may do with the registers of the bank."""

from users.models import Role
from users.roles import grant


def _may(*actions: str, model: str = "adoption") -> list[str]:
    return [f"practices_bank.{action}_{model}" for action in actions]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_may("add", "change", "delete", "publish", "lock", "unlock"))
    grant(role, *_may("add", "change", "view", model="transfer"))
    grant(role, *_may("change", model="transfersettings"))
    grant(role, *_may("add", model="receivedpackage"))
grant(Role.AUTHOR, *_may("add", "change"))
grant(Role.OBSERVER, *_may("view"), *_may("view", model="transfer"))
grant(Role.ADMINISTRATOR, "practices_bank.change_passportsettings")
grant(Role.ADMINISTRATOR, "practices_bank.add_reviewscale")
