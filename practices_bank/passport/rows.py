"""Rows of a practice as a passport prints them in its tables."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.translation import gettext as _

from core.centres import site_of
from media_library.models import PortalDocument
from practices_bank.bank import wording
from practices_bank.passport.plain import line
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

Row = dict[str, str]


def programmes_of(page: "PracticePage") -> list[Row]:
    """Return the programmes that everybody may read."""
    programmes: Any = apps.get_model("programmes.ProgrammePage")  # a sibling app: by its name
    keys = page.programmes.all().order_by().values("pk")
    found = programmes.objects.readable().filter(pk__in=keys).order_by("title")
    return [
        {"title": line(each.title), "address": each.full_url or ""}
        for each in found.only("title", "url_path")
    ]


def stages_of(page: "PracticePage") -> list[Row]:
    """Return the stages in their order."""
    return [
        {"title": line(each.title), "term": line(each.term), "actions": line(each.actions)}
        for each in page.stages.all()
    ]


def resources_of(page: "PracticePage", labels: Labels) -> list[Row]:
    """Return the resources in their order."""
    return [
        {
            "kind": str(labels.of(each.kind_id)),
            "what": line(each.what),
            "quantity": line(each.quantity),
        }
        for each in page.resources.all()
    ]


def partners_of(page: "PracticePage") -> list[Row]:
    """Return the partners in their order."""
    return [
        {
            "name": line(
                each.organisation.said("short_name") if each.organisation else each.outside_name
            ),
            "role": line(each.role),
        }
        for each in page.partners.select_related("organisation")
    ]


def indicators_of(page: "PracticePage", change: Callable[[Any, str], str]) -> list[Row]:
    """Return the measured results in their order."""
    return [
        {
            "name": line(each.name),
            "unit": line(each.unit),
            "before": wording.figure(each.before),
            "after": wording.figure(each.after),
            "change": change(each.change, each.unit),
            "period": line(each.period),
            "source": line(each.source),
            "note": line(each.note),
        }
        for each in page.indicators.all()
    ]


def materials_of(page: "PracticePage", labels: Labels) -> list[Row]:
    """Return the materials that readers may open; replaced files by what stands in their place."""
    rows = list(page.materials.select_related("document__replaced_by"))
    current = {each.pk: each.document.current for each in rows if each.document}
    keys = {each.pk for each in current.values()}
    public = set(PortalDocument.objects.public().filter(pk__in=keys).values_list("pk", flat=True))
    site = site_of(page)
    origin = site.root_url if site else ""
    found = []
    for each in rows:
        document = current.get(each.pk)
        if (document.pk not in public) if document else not each.url:
            continue
        found.append(
            {
                "title": line(each.title),
                "kind": str(labels.of(each.kind_id)),
                "licence": str(labels.of(each.licence_id)),
                "form": document.format_label if document else _("link"),
                "accessibility": document.public_accessibility if document else "",
                "address": f"{origin}{document.url}" if document else line(each.url),
            }
        )
    return found


def adoptions_of(page: "PracticePage") -> list[Row]:
    """Return the confirmed adoptions, the latest first."""
    return [
        {
            "organisation": line(each.organisation.said("short_name")),
            "year": str(each.year),
            "adaptation": line(each.adaptation),
            "result": line(each.result),
            "feedback": line(each.feedback),
        }
        for each in page.adoptions.confirmed().select_related("organisation")
    ]
