"""People of a fresh centre."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.launch import Step, register
from users.models import CentreRole, Role, User


def somebody_else_is_here(site: Site) -> bool:
    """Tell whether an editor or an author works in the centre besides its administrator."""
    roles = CentreRole.objects.for_site(site)
    chiefs = roles.filter(role=Role.ADMINISTRATOR).values("group")
    writers = roles.filter(role__in=[Role.EDITOR, Role.AUTHOR]).values("group")
    people = User.objects.filter(is_active=True, groups__in=writers)
    return people.exclude(groups__in=chiefs).exists()


register(
    Step(
        key="people",
        title=_("People and their roles"),
        why=_("Invite an editor or an author by e-mail: one person alone forgets."),
        url=lambda site: reverse("wagtailusers_users:add"),
        is_done=somebody_else_is_here,
        order=110,
        guide="lyudi",
    )
)
