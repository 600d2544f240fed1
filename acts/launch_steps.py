"""The act that founded the centre, before people see the portal."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from acts.models import NormativeAct
from core.launch import Step, register


def decree_is_there(site: Site) -> bool:
    """Tell whether «Положение» of the centre is published."""
    return NormativeAct.objects.for_site(site).live().regulations().exists()


def place(site: Site) -> str:
    """Return the form of the regulation, or the form of a new act."""
    act = NormativeAct.objects.for_site(site).regulations().first()
    names = NormativeAct.snippet_viewset
    if act is not None:
        return reverse(names.get_url_name("edit"), args=[act.pk])
    return reverse(names.get_url_name("add"))


register(
    Step(
        key="decree",
        title=_("The decree and the regulation of the centre"),
        why=_("The act on which the centre stands: choose the role «Regulation of the centre»."),
        url=place,
        is_done=decree_is_there,
        order=60,
        guide="dokumenty",
    )
)
