"""A page links only to pages of its own centre: other centres have addresses, not pages, for it."""

from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from core import centres
from core.publishing import Problem, references_of


def problems_of(instance: models.Model) -> list[Problem]:
    """Return a problem for every place that refers to a page of another centre."""
    site = centres.site_of(instance) if isinstance(instance, Page) and instance.path else None
    places = references_of(instance, Page) if site else []
    keys = {key for key, _path in places}
    own = set(centres.pages_of(site).filter(pk__in=keys).values_list("pk", flat=True))
    return [Problem(path.split("."), _foreign()) for key, path in places if key not in own]


def _foreign() -> str:
    return _("The page belongs to another centre: link to its address instead.")
