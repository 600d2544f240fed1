"""The page about the cluster, and the line on the desk of every centre."""

import pytest
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from core.models import UpkeepItem
from core.upkeep.refresh import sweep
from search.cluster import care, state
from search.cluster.client import ClusterError
from search.models import ClusterState, DueEntry, IndexState
from search.models.cluster import MOST_ATTEMPTS
from tests.factories.centres import find_centre

PAGE = "search_cluster"
BUTTONS = {
    "search_cluster_compare": "search.compare_cluster",
    "search_cluster_rebuild": "search.rebuild_cluster",
}

OWN = {"search_index_compare": "search.compare", "search_index_rebuild": "search.rebuild"}


@pytest.fixture
def superuser(admin_client):
    return admin_client


@pytest.fixture
def named(settings):
    """Name a cluster that nobody asks here."""
    settings.SEARCH_CLUSTER = {"kind": "opensearch", "prefix": "portal"}


def waiting(task):
    return ProcrastinateJob.objects.filter(task_name=task, status="todo").count()


def lines():
    return UpkeepItem.objects.filter(check_key=state.CLUSTER_CHECK)


def test_a_superuser_sees_how_it_is(two_centres, superuser, named):
    ClusterState.tell(
        away_since=timezone.now(),
        away_reason="connection refused",
        report={"at": "2026-11-27T04:45:00+00:00", "compared": 7, "added": 3},
        copied=20,
        to_copy=50,
    )
    DueEntry.objects.note([(1, "41", 1), (1, "42", 2)])
    DueEntry.objects.filter(object_id="42").update(attempts=MOST_ATTEMPTS, last_error="странное")
    html = superuser.get(reverse(PAGE)).content.decode()

    assert "connection refused" in html
    assert "Ждут записи: 2" in html
    assert "строится новый: 20 из 50" in html
    assert "сверено 7, добавлено 3" in html
    assert "№ 42: странное" in html


def test_a_superuser_sees_how_the_index_of_the_database_is(two_centres, superuser):
    report = {"at": "2026-11-27T04:15:00+00:00", "compared": 9, "added": 1, "mended": 2}
    IndexState.tell(report=report, done=30, to_do=70)
    html = superuser.get(reverse(PAGE)).content.decode()

    assert "сверено 9, добавлено 1, исправлено 2" in html
    assert "строится новый: 30 из 70" in html


@pytest.mark.parametrize("button", OWN)
def test_its_buttons_need_no_cluster(button, two_centres, superuser):
    for _time in range(2):
        assert superuser.post(reverse(button)).status_code == 302
    assert waiting(OWN[button]) == 1


@pytest.mark.parametrize("button", BUTTONS)
def test_its_buttons_queue_a_job_once(button, two_centres, superuser, named):
    for _time in range(2):
        assert superuser.post(reverse(button)).status_code == 302
    assert waiting(BUTTONS[button]) == 1


def test_without_a_cluster_there_is_nothing_to_press(two_centres, superuser):
    html = superuser.get(reverse(PAGE)).content.decode()
    assert "SEARCH_URL" in html
    for button in BUTTONS:
        assert reverse(button) not in html
    for button in BUTTONS:
        assert superuser.post(reverse(button)).status_code == 404


@pytest.mark.parametrize("address", [PAGE, *BUTTONS, *OWN])
def test_nobody_else_may(address, two_centres, client, named, django_user_model):
    person = django_user_model.objects.create_user(email="a@example.org", password="x")
    client.force_login(person)
    answer = client.get(reverse(address)) if address == PAGE else client.post(reverse(address))
    assert answer.status_code in (302, 403)
    assert not any(map(waiting, [*BUTTONS.values(), *OWN.values()]))


def test_all_centres_are_told_at_once_and_again_when_it_is_back(two_centres, named):
    state.is_away(ClusterError(0, "away"))
    assert lines().count() == 2
    assert all("не отвечает с" in each.detail for each in lines())
    first = ClusterState.current().away_since
    state.is_away(ClusterError(0, "still away"))
    assert ClusterState.current().away_since == first
    state.is_back()
    assert lines().count() == 0


def test_what_it_refuses_is_a_line(two_centres, named):
    DueEntry.objects.note([(1, "42", 2)])
    sweep(find_centre("localhost").site)
    assert lines().count() == 0
    DueEntry.objects.update(attempts=MOST_ATTEMPTS)
    sweep(find_centre("localhost").site)
    assert lines().get().detail == "Кластер не принимает 1 текст."


def test_a_portal_without_a_cluster_has_no_line(two_centres):
    ClusterState.tell(away_since=timezone.now())
    sweep(two_centres.own.site)
    assert lines().count() == 0
    care.rebuild_soon()
    assert not waiting("search.rebuild_cluster")
