"""What the roles may do with measures of support; the sections are pages."""

from users.models import Role
from users.roles import grant

for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, *(f"families.{each}_supportmeasure" for each in ("add", "change", "delete")))
grant(Role.OBSERVER, "families.view_supportmeasure")
