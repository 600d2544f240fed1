"""Practices for the tests."""

from datetime import timedelta

from django.utils import timezone

from practices_bank.choices import Evidence, Kind
from practices_bank.models import (
    Adoption,
    CallCategory,
    PracticeCallPage,
    PracticeIndicator,
    PracticePage,
    PracticesPage,
    PracticeStage,
)
from tests.factories.organisations import OrganisationFactory
from tests.factories.pages import put
from vocabularies.models import Term

VOCABULARIES = {
    "directions": "direction",
    "levels": "level",
    "target_groups": "target-group",
    "region": "region",
    "source_licence": "licence",
}
LISTS = {"directions": ["tekhnicheskoe"], "levels": ["initial"]}
TEXTS = {
    "lead": "Короткое испытание на входе распределяет детей по уровням.",
    "problem": "<p>За три месяца уходил каждый третий.</p>",
    "goal": "Начать с подходящего уровня.",
    "essence": "<p>Вместо теста – испытание на сорок минут.</p>",
    "results": "<p>Уходят реже.</p>",
    "failures": "<p>Обязательное испытание отпугнуло часть семей.</p>",
    "replication": "<p>Группы разных уровней стоят в расписании одновременно.</p>",
}


def make_bank(centre, **fields) -> PracticesPage:
    """Give a centre its section «Банк практик»."""
    fields = {"title": "Банк практик", "slug": "praktiki", "show_in_menus": True, **fields}
    return centre.home.add_child(instance=PracticesPage(**fields))


def word(field: str, code: str) -> Term:
    """Return a word of the vocabulary of a field."""
    return Term.objects.get(vocabulary=VOCABULARIES[field], code=code)


def measured(name="Ушли за первые три месяца", before=31, after=12, **fields) -> PracticeIndicator:
    """Return a measured result."""
    given = {"unit": "%", "period": "2024/25 учебный год", "source": "журнал", **fields}
    return PracticeIndicator(name=name, before=before, after=after, **given)


def draft_practice(title="Входное испытание", organisation=None, **fields) -> PracticePage:
    """Return a sound practice that is not in the tree; words are given by their codes."""
    given = {**LISTS, **TEXTS, **fields}
    words = {name: given.pop(name) for name in list(given) if name in VOCABULARIES}
    given.setdefault("stages", [PracticeStage(title="Подготовка", sort_order=0)])
    rows = {name: given.pop(name) for name in list(given) if isinstance(given[name], list)}
    page = PracticePage(
        title=title,
        organisation=organisation,
        **{
            "kind": Kind.PRACTICE,
            "age_from": 7,
            "age_to": 14,
            "started_year": 2022,
            "described_year": 2024,
            "claimed_evidence": Evidence.DESCRIPTION,
            "live": False,
            **given,
        },
    )
    for name, codes in words.items():
        single = isinstance(codes, str)
        setattr(page, name, word(name, codes) if single else [word(name, each) for each in codes])
    for name, value in rows.items():
        setattr(page, name, value)
    return page


def make_practice(bank, title="Входное испытание", organisation=None, **fields) -> PracticePage:
    """Publish a practice with a revision, as the admin does; `live=False` leaves a draft."""
    organisation = organisation or _organisation_of(bank)
    live = fields.pop("live", True)
    return put(bank, draft_practice(title, organisation, **fields), live)


def make_call(bank, title="Лучшие практики года", **fields) -> PracticeCallPage:
    """Publish a call that takes practices since yesterday for ten days."""
    now = timezone.now()
    given = {
        "lead": "Ищем решения, которые уже работают.",
        "opens_at": now - timedelta(days=1),
        "closes_at": now + timedelta(days=10),
        "categories": [CallCategory(title="Техника", sort_order=0)],
        **fields,
    }
    page = PracticeCallPage(title=title, live=False, **given)
    return put(bank, page)


def make_adoption(practice, organisation=None, **fields) -> Adoption:
    """Confirm that another organisation works by a practice; `live=False` leaves a draft."""
    site = practice.organisation.site
    live = fields.pop("live", True)
    row = Adoption(
        site=site,
        practice=practice,
        organisation=organisation or OrganisationFactory(site=site),
        **{"year": 2025, "adaptation": "Два уровня", "result": "Уходят реже", **fields},
        live=False,
    )
    row.save()
    revision = row.save_revision()
    if live:
        revision.publish()
    row.refresh_from_db()
    return row


def _organisation_of(bank):
    from core.centres import site_of
    from organisations.models import Organisation

    site = site_of(bank)
    found = Organisation.objects.for_site(site).order_by("pk").first()
    return found or OrganisationFactory(site=site)
