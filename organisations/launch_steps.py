"""The register of organisations, before people see the portal."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.launch import Step, register

from .models import Organisation


def register_is_filled(site: Site) -> bool:
    """Tell whether an organisation of the centre is published."""
    return Organisation.objects.for_site(site).live().exists()


def place(_site: Site) -> str:
    """Return the list of the register."""
    return reverse(Organisation.snippet_viewset.get_url_name("list"))


register(
    Step(
        key="organisations",
        title=_("Organisations"),
        why=_("Where children study: programmes, practices and news refer to them."),
        url=place,
        is_done=register_is_filled,
        order=65,
        guide="organizatsii",
    )
)
