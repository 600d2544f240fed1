"""Organisations of the demo: made up, without people, real addresses and official numbers."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from home.demo import config
from home.demo.config import DemoOrganisation
from organisations.models import (
    Agreement,
    District,
    Organisation,
    OrganisationAddress,
    OrganisationRole,
    OrganisationsPage,
)
from vocabularies.models import Term, Vocabulary

PLAIN = (
    *("short_name", "full_name", "lead", "founder", "locality", "phone", "email"),
    *("opening_hours", "head_position"),
)
Words = dict[tuple[str, str], Term]


def make_organisations(site: Site) -> None:
    """Make districts and published organisations of a centre, and fill in the section."""
    words = {(term.vocabulary, term.code): term for term in Term.objects.all()}
    section = config.section_of_organisations()
    districts = {
        name: District.objects.create(site=site, name=name, order=place * 10)
        for place, name in enumerate(section["districts"], 1)
    }
    for demo in config.organisations():
        _publish(_organisation(site, demo, districts[demo.district], words))
    _agree(site, section["agreements"])
    page = OrganisationsPage.objects.child_of(site.root_page).get()
    page.intro, page.partners_intro = section["intro"], section["partners_intro"]
    page.save_revision().publish()


def _organisation(
    site: Site, demo: DemoOrganisation, district: District, words: Words
) -> Organisation:
    row: Any = Organisation(site=site, **{name: getattr(demo, name) for name in PLAIN})
    row.district = district
    row.kind = words[Vocabulary.ORGANISATION_TYPE, demo.kind]
    row.department = words[Vocabulary.DEPARTMENT, demo.department]
    row.ownership = words[Vocabulary.OWNERSHIP, demo.ownership]
    row.partner_kind = words.get((Vocabulary.PARTNER_KIND, demo.partner_kind))
    row.accessibility = [words[Vocabulary.ACCESSIBILITY, code] for code in demo.access]
    row.accessibility_plans = demo.missing
    row.addresses = [OrganisationAddress(address=demo.address, sort_order=0)]
    row.system_roles = [
        OrganisationRole(
            role=words[Vocabulary.ORGANISATION_ROLE, role],
            direction=words.get((Vocabulary.DIRECTION, direction)),
            since=since,
            sort_order=place,
        )
        for place, (role, direction, since) in enumerate(demo.roles)
    ]
    row.translations = {"en": demo.english} if demo.english else {}
    return row


def _agree(site: Site, rows: list[dict[str, Any]]) -> None:
    """Make the agreements; the days are counted from today, so that one always ends soon."""
    known = {row.short_name: row for row in Organisation.objects.for_site(site)}
    today = timezone.localdate()
    for place, raw in enumerate(rows, 1):
        left = raw["left_days"]
        agreement = Agreement(
            site=site,
            partner=known[raw["partner"]],
            organisation=known.get(raw["organisation"]),
            subject=raw["subject"],
            number=str(place),
            date=today - timedelta(days=raw["signed_days"]),
            until=today + timedelta(days=left) if left else None,
        )
        agreement.full_clean()
        agreement.save()


def _publish(row: Organisation) -> None:
    row.full_clean()
    row.save()
    row.save_revision().publish()
