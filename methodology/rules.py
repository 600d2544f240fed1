"""What must hold of a material; each broken rule is said at its field."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from core.centres import site_of
from core.publishing import Problem

if TYPE_CHECKING:
    from methodology.models import MaterialPage

# the section answers at these addresses
RESERVED_SLUGS = ("rss", "atom", "feed", "pechat")


def errors_of(page: "MaterialPage") -> dict[str, Any]:
    """Return what the page's own fields have against each other, by field."""
    errors = {
        "slug": reserved(page.slug),
        "age_to": _ages(page),
        "source_name": _source(page),
        "replaced_by": _successor(page),
        "act": _act(page),
    }
    return {field: message for field, message in errors.items() if message}


def reserved(slug: str) -> str:
    """Return why a page of the section may not have this address."""
    if slug not in RESERVED_SLUGS:
        return ""
    return _("The address «%(slug)s» belongs to the list of materials.") % {"slug": slug}


def _ages(page: "MaterialPage") -> str:
    low, high = page.age_from, page.age_to
    if (low is None) != (high is None):
        return _("Give both ages, or none for any age.")
    if low is None or high is None or low <= high:
        return ""
    return _("Must not be less than %(low)s.") % {"low": low}


def _source(page: "MaterialPage") -> str:
    if page.source_url and not page.source_name:
        return _("Name the source that the address leads to.")
    return ""


def _successor(page: "MaterialPage") -> str:
    """A chain of replaced materials must end in one that is in force, in the same section."""
    seen, each = {page.pk}, page.replaced_by
    if each is None:
        return ""
    if page.path and each.path[: -each.steplen] != page.path[: -page.steplen]:
        return _("Choose a material of this section.")
    while each is not None:
        if each.pk in seen:
            return _("These materials would replace each other.")
        seen.add(each.pk)
        each = each.replaced_by
    return ""


def _act(page: "MaterialPage") -> str:
    if page.act and page.path and page.act.site != site_of(page):
        return _("The act belongs to another centre.")
    return ""


def before_publishing(instance: Any) -> Iterable[Problem]:
    """Return what a material lacks before it is submitted and before readers see it."""
    from methodology.models import MaterialPage

    return _lacks(instance) if isinstance(instance, MaterialPage) else []


def _lacks(page: "MaterialPage") -> Iterator[Problem]:
    if not page.audiences.all():
        yield Problem(["audiences"], _("Say for whom it is: readers look for it by this."))
    if not page.body and not page.files.all():
        yield Problem(["body"], _("Write the text here or add a file: there is nothing to read."))
