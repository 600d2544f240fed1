"""What of this app an organisation submits: its materials."""

from typing import Any

from wagtail.models import Page, Site

from methodology.models import MethodologyPage
from organisations.submission.registry import Kind, register, unpublished


def section_of_materials(site: Site) -> Page | None:
    """Return the page under which the materials of a centre stand."""
    return MethodologyPage.objects.descendant_of(site.root_page).order_by("path").first()


def is_over(material: Any) -> bool:
    """Tell whether a material is out of force or was taken off."""
    return material.is_over or unpublished(material)


register(
    Kind(
        "methodology.MaterialPage",
        parent=section_of_materials,
        hidden=("replaced_by", "is_archived"),
        is_archived=is_over,
        order=35,
    )
)
