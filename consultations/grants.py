"""What the roles may do with consultations; representatives and experts see none."""

from users.models import Role
from users.roles import grant


def _all(model: str, *actions: str) -> list[str]:
    return [f"consultations.{action}_{model}" for action in actions]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_all("booking", "change", "delete", "manage"))
    for model in ("consultationtopic", "consultationhours", "hoursexception"):
        grant(role, *_all(model, "add", "change", "delete"))
grant(Role.AUTHOR, *_all("booking", "change"))  # of his own hours only: see desk.viewsets
