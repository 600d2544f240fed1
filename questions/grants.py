"""What the roles may do with questions; representatives and experts see none."""

from users.models import Role
from users.roles import grant

DRAFTED = ("add", "change", "delete", "publish", "lock", "unlock")


def _all(model: str, *actions: str) -> list[str]:
    return [f"questions.{action}_{model}" for action in actions]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_all("question", "change", "delete"))
    grant(role, *_all("frequentquestion", *DRAFTED))
    grant(role, *_all("questiontopic", "add", "change", "delete"))
    grant(role, *_all("answertemplate", "add", "change", "delete"))
grant(Role.AUTHOR, *_all("frequentquestion", "add", "change"))
grant(Role.OBSERVER, *_all("frequentquestion", "view"))
grant(Role.ADMINISTRATOR, "questions.change_questionsettings")
