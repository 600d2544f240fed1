"""Sections for families of the demo: certificate, gifted children, special needs."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from wagtail.models import Collection, Site

from families.models import (
    CertificateFile,
    CertificatePage,
    CertificateStep,
    GiftedPage,
    Nominal,
    SpecialNeedsPage,
    SupportMeasure,
)
from home.demo import config
from home.demo.documents import make_document
from organisations.models import Organisation
from vocabularies.models import Term, Vocabulary


def make_families(site: Site, collection: Collection) -> None:
    """Fill the three sections of a centre and its register of measures."""
    words = config.load("families.json")
    _certificate(site, words["certificate"], collection)
    sections: dict[str, Any] = {"gifted": GiftedPage, "special": SpecialNeedsPage}
    for name, model in sections.items():
        page = model.objects.child_of(site.root_page).get()
        page.lead = words[name]["lead"]
        page.save_revision().publish()
    for row in words["measures"]:
        _measure(site, row)


def _certificate(site: Site, words: dict[str, Any], collection: Collection) -> None:
    page: Any = CertificatePage.objects.child_of(site.root_page).get()
    year = timezone.localdate().year
    page.lead, page.wording = words["lead"], words["wording"]
    page.steps = [
        CertificateStep(title=title, text=text, sort_order=place)
        for place, (title, text) in enumerate(words["steps"])
    ]
    page.nominals = [
        Nominal(category=category, year=year + shift, amount=Decimal(amount), sort_order=place)
        for place, (category, shift, amount) in enumerate(words["nominals"])
    ]
    page.files = [
        CertificateFile(
            title=title, document=make_document(title, lines, collection), sort_order=place
        )
        for place, (title, lines) in enumerate(words["files"])
    ]
    page.save_revision().publish()


def _measure(site: Site, row: dict[str, Any]) -> None:
    kinds, directions = Term.objects.of(Vocabulary.SUPPORT_KIND), Term.objects.of("direction")
    partner = row.get("partner")
    organisations = Organisation.objects.for_site(site)
    measure = SupportMeasure(
        site=site,
        title=row["title"],
        supported=row["supported"],
        kind=kinds.get(code=row["kind"]),
        category=row["category"],
        conditions=row["conditions"],
        apply_from=_day(row.get("from")),
        apply_until=_day(row.get("until")),
        organiser=organisations.get(short_name=partner) if partner else None,
        organiser_name=row.get("organiser_name", ""),
    )
    measure.age_from, measure.age_to = row.get("ages", (None, None))
    measure.full_clean()
    measure.save()
    measure.directions.set(directions.filter(code__in=row["directions"]))


def _day(shift: int | None) -> Any:
    return None if shift is None else timezone.localdate() + timedelta(days=shift)
