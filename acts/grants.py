"""What the roles may do with acts."""

from users.models import Role
from users.roles import grant

for role in (Role.ADMINISTRATOR, Role.EDITOR):
    actions = ("add", "change", "delete", "publish", "lock_any", "unlock_any")
    grant(
        role, *(f"acts.{action}_normativeact" for action in ("add", "change", "delete", "publish"))
    )
grant(Role.AUTHOR, "acts.add_normativeact", "acts.change_normativeact")
grant(Role.OBSERVER, "acts.view_normativeact")
