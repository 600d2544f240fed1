"""What the roles may do with what Wagtail, core and this app have."""

from users.models import Role
from users.roles import grant

DESK = "wagtailadmin.access_admin"
# Wagtail keeps the permissions on any picture and document under its own models' names
MEDIA = [
    f"{name.split('.')[0]}.{action}_{name.split('.')[1]}"
    for name in ("wagtailimages.image", "wagtaildocs.document")
    for action in ("add", "choose")
]
for role in Role:
    grant(role, DESK)
for role in (Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR):
    grant(role, *MEDIA)
for role in (Role.ADMINISTRATOR, Role.EDITOR):
    grant(role, "core.view_upkeepitem", "wagtail_localize.submit_translation")
    grant(role, "wagtailimages.change_image", "wagtaildocs.change_document")
    grant(role, *(f"wagtailcore.{action}_collection" for action in ("add", "change", "delete")))
grant(
    Role.ADMINISTRATOR,
    "core.change_centresettings",
    "core.delete_centresection",  # what core.kept_pages asks for
    "core.view_outboxfailure",
    "users.change_entrancesettings",
)
