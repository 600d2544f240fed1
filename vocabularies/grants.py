"""What the roles may do with words: a centre's administrator gives them own names."""

from users.models import Role
from users.roles import grant

grant(
    Role.ADMINISTRATOR,
    *(f"vocabularies.{action}_termlabel" for action in ("add", "change", "delete")),
)
