"""Programmes of the demo."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Site

from home.demo import config
from home.demo.programmes import next_session
from programmes.models import ProgrammePage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_each_centre_has_the_fourteen_programmes(client, host):
    site = Site.objects.get(hostname=host)
    pages = ProgrammePage.objects.published_on(site).filter(locale__language_code="ru")

    assert pages.count() == len(config.programmes()) == 14
    assert pages.filter(is_network=True).count() == 4
    assert set(pages.values_list("distance__code", flat=True)) == {"none", "with", "only"}
    assert pages.values("direction").distinct().count() == 6
    for path in ("/programmy/", "/programmy/setevye/", "/programmy/?age=8"):
        assert client.get(path, headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_network_programmes_lead_to_typical_contracts(client, host):
    page = client.get("/programmy/setevye/", headers={"host": host}).content.decode()

    panel = BeautifulSoup(page, "html.parser").select_one('[aria-labelledby="network-papers"]')
    titles = " ".join(each.text for each in panel.select("a")).replace("\u00a0", " ")
    assert "Типовой договор о сетевой форме" in titles


def test_nobody_is_named():
    assert not ProgrammePage.objects.exclude(teachers__name="").exists()


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_sessions_are_ahead_and_in_their_season(host):
    site = Site.objects.get(hostname=host)
    found = ProgrammePage.objects.published_on(site).exclude(session_starts=None)

    assert {each.season: each.session_starts.month for each in found} == {"summer": 7, "autumn": 10}
    for each in found:
        assert each.session_starts > timezone.localdate()
        assert not each.orders_from or each.orders_from < each.session_starts


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 8, 13), date(2026, 12, 31)])
@pytest.mark.parametrize("season", ["summer", "autumn"])
def test_the_nearest_session_is_found_on_any_day(day, season):
    found = next_session(season, day)

    assert day <= found
    assert (found - day).days <= 366
