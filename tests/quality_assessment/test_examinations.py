"""Examinations of programmes: the second object of assessment."""

from datetime import timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

from core import related_panels
from core.caching import stamp
from quality_assessment.choices import AssessedObject, CycleKind
from quality_assessment.models import ProgrammeExamination
from tests.factories.assessments import CycleFactory, ExaminationFactory, make_quality_page
from tests.factories.programmes import make_catalogue, make_programme

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}
EXAMINING = {"kind": CycleKind.EXAMINATION, "object": AssessedObject.PROGRAMMES, "year": 2026}


@pytest.fixture
def examined(two_centres):
    """A cycle with two examinations, a draft and those of a neighbour."""
    own, other = two_centres
    make_quality_page(own)
    make_quality_page(other)
    cycle = CycleFactory(site=own.site, **EXAMINING)
    catalogue = make_catalogue(own)
    good = make_programme(catalogue, "Робототехника")
    weak = make_programme(catalogue, "Шахматы")
    draft = make_programme(catalogue, "Черновая")
    foreign = make_programme(make_catalogue(other), "Чужая")
    ExaminationFactory(cycle=cycle, programme=good, points=Decimal("46.5"), highest=50)
    ExaminationFactory(
        cycle=cycle,
        programme=weak,
        examined_by="public",
        verdict="with-remarks",
        remarks="Нет условий для инвалидов",
    )
    ExaminationFactory(cycle=cycle, programme=draft, live=False)
    ExaminationFactory(cycle=CycleFactory(site=other.site, **EXAMINING), programme=foreign)
    return cycle, good, foreign


def page_of(client, path, **params):
    answer = client.get(path, params, headers=HOST)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def names(soup):
    return [each.get_text() for each in soup.select("main section h3")]


def test_the_cycle_lists_programmes_with_verdicts(client, examined):
    cycle, _good, _foreign = examined
    soup = page_of(client, f"/nezavisimaya-otsenka/{cycle.slug}/")

    assert names(soup) == ["Робототехника", "Шахматы"]
    text = soup.get_text(" ").replace("\xa0", " ")
    assert "46,5 из 50" in text
    assert "Рекомендована с замечаниями" in text
    assert "Нет условий" in text
    assert soup.find("a", href="/programmy/robototekhnika/")


def test_it_is_narrowed_and_exported(client, examined):
    cycle, _good, _foreign = examined
    url = f"/nezavisimaya-otsenka/{cycle.slug}/"

    assert names(page_of(client, url, verdict="with-remarks")) == ["Шахматы"]
    assert names(page_of(client, url, by="experts")) == ["Робототехника"]
    answer = client.get(url, {"format": "csv"}, headers=HOST)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    rows = content.decode("utf-8-sig").strip().splitlines()
    assert len(rows) == 3
    assert "Чужая" not in content.decode("utf-8-sig")


def test_the_programme_shows_what_was_said_of_it(examined):
    cycle, good, _foreign = examined
    request = RequestFactory().get("/", headers=HOST)

    panels = {each.name: each.links for each in related_panels.for_page(good, request)}

    (link,) = panels["programme-examination"]
    assert link.title == "Рекомендована, 2026"
    assert link.url == f"/nezavisimaya-otsenka/{cycle.slug}/#programme-{good.pk}"
    ProgrammeExamination.objects.all().update(live=False)
    assert related_panels.for_page(good, request) == []


def test_a_programme_that_readers_know_shows_what_is_said_of_it_later(
    examined, client, django_capture_on_commit_callbacks
):
    cycle, good, _foreign = examined
    fresh = make_programme(good.get_parent(), "Оригами")
    stamp.bump(None)
    connection.run_on_commit.clear()
    for page in (good, fresh):  # readers have asked, and what nobody has said is known
        text = client.get(page.url, headers=HOST).content.decode()
        assert (cycle.slug in text) is (page == good)

    with django_capture_on_commit_callbacks(execute=True):
        ExaminationFactory(cycle=cycle, programme=fresh)
    assert cycle.slug in client.get(fresh.url, headers=HOST).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        ProgrammeExamination.objects.get(programme=fresh).delete()
    assert cycle.slug not in client.get(fresh.url, headers=HOST).content.decode()


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("held_on", {"held_on": timezone.localdate() + timedelta(days=2)}),
        ("highest", {"points": Decimal(5)}),
        ("highest", {"points": Decimal(6), "highest": Decimal(5)}),
        ("remarks", {"verdict": "with-remarks"}),
        ("programme", {"programme": "foreign"}),
        ("cycle", {"cycle": "organisations"}),
    ],
)
def test_what_contradicts_is_said_at_its_field(examined, field, changes):
    cycle, good, foreign = examined
    values = {"cycle": cycle, "programme": good, "examined_by": "public", "body": ""}
    values |= {"held_on": timezone.localdate(), "verdict": "recommended", **changes}
    if values["programme"] == "foreign":
        values["programme"] = foreign
    if values["cycle"] == "organisations":
        values["cycle"] = CycleFactory(site=cycle.site, year=2024)

    with pytest.raises(ValidationError) as told:
        ProgrammeExamination(site=cycle.site, **values).clean()

    assert set(told.value.message_dict) == {field}


def test_the_page_takes_few_queries(client, examined, django_assert_max_num_queries):
    cycle, _good, _foreign = examined
    client.get(f"/nezavisimaya-otsenka/{cycle.slug}/", headers=HOST)
    with django_assert_max_num_queries(12):
        client.get(f"/nezavisimaya-otsenka/{cycle.slug}/", headers=HOST)
