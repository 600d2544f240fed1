"""Practices of the demo: made up, figures included, in every state that a practice can have."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Collection, Site

from home.demo import config
from home.demo.calls import make_calls
from home.demo.config import DemoPractice
from home.demo.documents import make_document
from organisations.models import Organisation
from practices_bank.choices import Evidence, Source
from practices_bank.models import (
    Adoption,
    PracticeCallPage,
    PracticeIndicator,
    PracticeMaterial,
    PracticePage,
    PracticePartner,
    PracticeResource,
    PracticesPage,
    PracticeStage,
)
from programmes.models import ProgrammePage
from vocabularies.models import Term, Vocabulary

SEVERAL = {
    "directions": Vocabulary.DIRECTION,
    "levels": Vocabulary.LEVEL,
    "target_groups": Vocabulary.TARGET_GROUP,
}
TEXTS = ("lead", "problem", "goal", "essence", "results", "failures", "replication")
CONCLUSION = [
    "Данные «до и после» сопоставимы",
    "Описание позволяет повторить практику",
    "Документ вымышлен для демонстрации",
]
PUBLISHED = "published"


class Known:
    """What practices of one centre point to."""

    def __init__(self, site: Site, collection: Collection) -> None:
        self.words = {(term.vocabulary, term.code): term for term in Term.objects.all()}
        organisations = Organisation.objects.for_site(site)
        self.organisations = {each.short_name: each for each in organisations}
        programmes = ProgrammePage.objects.descendant_of(site.root_page)
        self.programmes = {each.title: each for each in programmes}
        self.collection = collection
        self.calls: dict[str, PracticeCallPage] = {}

    def word(self, vocabulary: str, code: str) -> Term:
        """Return a word by its code."""
        return self.words[vocabulary, code]


def make_practices(site: Site, collection: Collection) -> None:
    """Make the bank of a centre; what its representative submits stays a draft."""
    section = PracticesPage.objects.child_of(site.root_page).get()
    section.lead = config.section_of_practices()["lead"]
    section.save_revision().publish()
    known = Known(site, collection)
    known.calls = make_calls(section, collection)
    for demo in config.practices():
        page = _page(demo, known)
        section.add_child(instance=page)
        revision = page.save_revision()
        if demo.state == PUBLISHED:
            revision.publish()
            _adopt(page, site, demo, known)


def _page(demo: DemoPractice, known: Known) -> PracticePage:
    organisation = known.organisations[demo.organisation] if demo.organisation else None
    page: Any = PracticePage(
        title=demo.title,
        kind=demo.kind,
        stage=demo.stage,
        organisation=organisation,
        contact_name="Методический отдел" if organisation else "",
        contact_email=organisation.email if organisation else "",
        age_from=demo.age_from,
        age_to=demo.age_to,
        uses_distance=demo.uses_distance,
        started_year=demo.years[0],
        described_year=demo.years[1],
        is_archived=bool(demo.archived),
        archive_reason=demo.archived,
        call=known.calls.get(demo.call),
        category=demo.category,
        review_due=_term(demo),
        live=False,
        **{name: getattr(demo, name) for name in TEXTS},
    )
    for field, vocabulary in SEVERAL.items():
        setattr(page, field, [known.word(vocabulary, code) for code in getattr(demo, field)])
    page.programmes = [known.programmes[title] for title in demo.programmes]
    _tell_source(page, demo, known)
    _prove(page, demo, known)
    _add_rows(page, demo, known)
    return page


def _term(demo: DemoPractice) -> date | None:
    return None if demo.due_days is None else timezone.localdate() + timedelta(days=demo.due_days)


def _adopt(page: PracticePage, site: Site, demo: DemoPractice, known: Known) -> None:
    for name, year, adaptation, result, feedback in demo.adoptions:
        row = Adoption(
            site=site,
            practice=page,
            organisation=known.organisations[name],
            year=year,
            adaptation=adaptation,
            result=result,
            feedback=feedback,
            live=False,
        )
        row.save()
        row.save_revision().publish()


def _tell_source(page: Any, demo: DemoPractice, known: Known) -> None:
    if not demo.source:
        return
    page.source = Source.OTHER_REGION
    page.region = known.word(Vocabulary.REGION, demo.source["region"])
    page.source_organisation = demo.source["organisation"]
    page.source_url = demo.source["url"]
    page.source_licence = known.word(Vocabulary.LICENCE, demo.source["licence"])


def _prove(page: Any, demo: DemoPractice, known: Known) -> None:
    page.claimed_evidence = demo.evidence
    if not demo.assessed:
        return
    page.assessed_by, page.assessed_year = demo.assessed
    if demo.evidence == Evidence.EXTERNAL:
        title = f"Заключение о практике: {demo.title}"
        page.assessment_file = make_document(title, CONCLUSION, known.collection)


def _add_rows(page: Any, demo: DemoPractice, known: Known) -> None:
    page.indicators = [
        PracticeIndicator(
            name=name, unit=unit, before=before, after=after, period=period, source=source
        )
        for name, unit, before, after, period, source in demo.indicators
    ]
    page.stages = [
        PracticeStage(title=title, term=term, actions=actions)
        for title, term, actions in demo.stages
    ]
    page.resources = [
        PracticeResource(
            kind=known.word(Vocabulary.RESOURCE_KIND, kind), what=what, quantity=quantity
        )
        for kind, what, quantity in demo.resources
    ]
    page.partners = [_partner(name, role, known) for name, role in demo.partners]
    page.materials = [_material(row, known) for row in demo.papers]
    for rows in (page.indicators, page.stages, page.resources, page.partners, page.materials):
        _number(rows.all())


def _partner(name: str, role: str, known: Known) -> PracticePartner:
    organisation = known.organisations.get(name)
    return PracticePartner(
        organisation=organisation, outside_name="" if organisation else name, role=role
    )


def _material(row: list[Any], known: Known) -> PracticeMaterial:
    title, kind, licence, lines = row
    return PracticeMaterial(
        title=title,
        kind=known.word(Vocabulary.MATERIAL_KIND, kind),
        licence=known.word(Vocabulary.LICENCE, licence),
        document=make_document(title, lines, known.collection),
    )


def _number(rows: Iterable[Any]) -> None:
    for place, row in enumerate(rows):
        row.sort_order = place
