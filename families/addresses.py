"""Where a measure of support stands: a place on the page of its section."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from core.section_of import section_of
from families.choices import Supported
from families.models import GiftedPage, SpecialNeedsPage, SupportMeasure


def sections(request: HttpRequest) -> Mapping[str, str]:
    """Return the addresses of the published sections by whom their measures support."""
    pages: list[Any] = [section_of(request, model) for model in (GiftedPage, SpecialNeedsPage)]
    return {str(page.supported): page.get_url(request) or "/" for page in pages if page}


def address_of(measure: SupportMeasure, found: Mapping[str, str]) -> str:
    """Return the address of a measure, "" while its section is not public."""
    base = found.get(str(Supported(measure.supported)))
    return f"{base}#measure-{measure.pk}" if base else ""
