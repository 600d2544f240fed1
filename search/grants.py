"""What the roles may do with the search of their centre."""

from users.models import Role
from users.roles import grant


def _may(model: str) -> list[str]:
    return [f"search.{action}_{model}" for action in ("add", "change", "delete")]


for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *_may("synonymset"), *_may("pick"))
for role in (Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER):
    grant(role, "search.view_searchedquery")
