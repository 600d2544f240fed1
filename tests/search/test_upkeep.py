"""What readers look for in vain, on the desk."""

from datetime import timedelta

from django.utils import timezone

from core.models import UpkeepItem
from core.upkeep.refresh import sweep
from search.upkeep_checks import MOST
from tests.factories.search import make_pick, make_query, make_synonyms


def found(site):
    """Return the lines of a centre after the nightly look."""
    sweep(site)
    return UpkeepItem.objects.for_site(site).filter(check_key="search-missing")


def test_what_many_look_for_in_vain_is_a_line(two_centres):
    site, today = two_centres.own.site, timezone.localdate()
    make_query(site, "пленэр", today, asked=2)
    make_query(site, "пленэр", today - timedelta(days=3), asked=3)
    make_query(site, "редкое", asked=4)
    make_query(site, "есть", asked=50, found=3)
    make_query(two_centres.other.site, "чужое", asked=50)

    line = found(site).get()

    assert line.title == "пленэр"
    assert line.detail == "Искали 5 раз за месяц, ничего похожего не нашлось."
    assert line.edit_url == f"/admin/reports/poisk/?site={site.pk}"


def test_what_editors_have_thought_of_is_mended(two_centres):
    site = two_centres.own.site
    for query in ("пленэр", "летний лагерь", "хор"):
        make_query(site, query, asked=5)
    make_synonyms(site, "пленэры", "живопись на улице")
    make_pick(site, "лагерь летом", "лагерь летний")

    assert [each.title for each in found(site)] == ["хор"]


def test_a_line_goes_when_the_query_finds_something(two_centres):
    site, today = two_centres.own.site, timezone.localdate()
    make_query(site, "пленэр", today - timedelta(days=1), asked=5)
    before = found(site).count()
    make_query(site, "пленэр", today, asked=1, found=2)

    assert (before, found(site).count()) == (1, 0)


def test_a_desk_is_not_flooded(two_centres):
    for number in range(MOST + 5):
        make_query(two_centres.own.site, f"запрос {number}", asked=5 + number)

    titles = {each.title for each in found(two_centres.own.site)}

    assert len(titles) == MOST
    assert f"запрос {MOST + 4}" in titles
    assert "запрос 0" not in titles
