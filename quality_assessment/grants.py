"""What the roles may do with cycles, results and plans of fixes."""

from users.models import Role
from users.roles import grant


def _all(model: str, *actions: str) -> list[str]:
    return [f"quality_assessment.{action}_{model}" for action in actions]


DRAFTED = ("add", "change", "delete", "publish", "lock", "unlock")

for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_all("assessmentcycle", *DRAFTED))
    grant(role, *_all("organisationresult", "add", "change", "delete"))
    grant(role, *_all("fixmeasure", *DRAFTED))
    grant(role, *_all("survey", "add", "change"))
    grant(role, *_all("programmeexamination", *DRAFTED))
grant(Role.AUTHOR, *_all("assessmentcycle", "add", "change"))
grant(Role.AUTHOR, *_all("organisationresult", "add", "change"))
grant(Role.AUTHOR, *_all("fixmeasure", "add", "change"))
grant(Role.AUTHOR, *_all("programmeexamination", "add", "change"))
grant(
    Role.OBSERVER,
    *_all("assessmentcycle", "view"),
    *_all("organisationresult", "view"),
    *_all("fixmeasure", "view"),
    *_all("programmeexamination", "view"),
)
