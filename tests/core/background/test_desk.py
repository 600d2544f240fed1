"""The list of background jobs in the admin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from core.background.tasks import publish_scheduled
from core.models import JobError, OutboxEntry, OutboxFailure
from core.outbox import Action
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db


def fail(job_id, error="ValueError: нет связи"):
    """Make a queued job a failed one."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [job_id])
    JobError.objects.create(job_id=job_id, error=error)


def failure(centre, error):
    entry = OutboxEntry.objects.create(
        site=centre.site, model="home.StandardPage", object_pk="7", action=Action.SAVED
    )
    return OutboxFailure.objects.create(
        entry=entry, handler="core.outbox_handlers.purge_proxy", last_error=error
    )


@pytest.fixture
def superuser(client):
    ProcrastinateJob.objects.filter().delete()  # what migrations have queued
    client.force_login(UserFactory(is_superuser=True))
    return client


@pytest.fixture
def administrator(client, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    return client


def read(client):
    return client.get(reverse("core_jobs"))


def test_failed_and_waiting_jobs_are_listed_with_name_count_and_reason(superuser, two_centres):
    fail(publish_scheduled.defer())
    publish_scheduled.configure(queueing_lock=None, lock=None).defer()

    response = read(superuser)

    assert response.status_code == 200
    assert response.context["failed_count"] == 1
    row = response.context["failed"][0]
    assert (row.error, row.at is not None) == ("ValueError: нет связи", True)
    assert row.title == str(response.context["active"][0].title) != "core.publish_scheduled"
    assert [row.title for row in response.context["active"]] == [row.title]
    assert response.context["active_count"] == 1


def test_the_list_takes_a_fixed_number_of_queries(superuser, two_centres):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            read(superuser)
        return len(captured)

    fail(publish_scheduled.defer())
    read(superuser)
    before = queries()
    for _number in range(5):
        fail(publish_scheduled.configure(queueing_lock=None, lock=None).defer())
        failure(two_centres.own, "x")

    assert queries() == before


def test_a_failed_job_is_queued_again_by_post(superuser):
    job = publish_scheduled.defer()
    fail(job)
    address = reverse("core_repeat_job", args=[job])

    assert superuser.get(address).status_code == 405
    assert superuser.post(address).status_code == 302
    assert ProcrastinateJob.objects.get(id=job).status == "todo"


def test_a_job_that_waits_already_is_not_queued_twice(superuser):
    job = publish_scheduled.defer()
    fail(job)
    publish_scheduled.defer()

    response = superuser.post(reverse("core_repeat_job", args=[job]), follow=True)

    assert response.status_code == 200
    assert ProcrastinateJob.objects.get(id=job).status == "failed"


def test_only_failed_jobs_can_be_repeated(superuser):
    job = publish_scheduled.defer()

    assert superuser.post(reverse("core_repeat_job", args=[job])).status_code == 404


def test_a_failed_follow_up_gets_fresh_attempts(superuser, two_centres):
    failed = failure(two_centres.own, "OSError: сеть")
    OutboxFailure.objects.update(attempts=6, next_try=None)

    superuser.post(reverse("core_repeat_change", args=[failed.pk]))

    failed.refresh_from_db()
    assert failed.attempts == 0
    assert not failed.given_up
    assert ProcrastinateJob.objects.filter(task_name="core.drain_outbox").exists()


def test_an_administrator_sees_the_follow_ups_of_his_centre_only(administrator, two_centres):
    failure(two_centres.own, "своя ошибка")
    failure(two_centres.other, "чужая ошибка")
    fail(publish_scheduled.defer(), "общая ошибка")

    response = read(administrator)

    text = response.content.decode()
    assert "своя ошибка" in text
    assert "чужая ошибка" not in text
    assert "общая ошибка" not in text
    assert response.context["failures_count"] == 1


def test_an_administrator_repeats_the_follow_ups_of_his_centre_only(administrator, two_centres):
    own, other = failure(two_centres.own, "x"), failure(two_centres.other, "y")
    codes = [
        administrator.post(reverse("core_repeat_change", args=[each.pk])).status_code
        for each in (own, other)
    ]
    assert codes == [302, 404]
    own.refresh_from_db()
    other.refresh_from_db()
    assert (own.attempts, other.attempts) == (0, 1)
    assert _main(read(administrator)).count("<form") == 1


def test_an_administrator_repeats_no_jobs(administrator):
    job = publish_scheduled.defer()
    fail(job)
    administrator.post(reverse("core_repeat_job", args=[job]))
    assert ProcrastinateJob.objects.get(id=job).status == "failed"


def _main(response):
    return response.content.decode().partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_others_do_not_see_the_list(client, two_centres, role):
    client.force_login(two_centres.own.person(role))

    response = read(client)

    assert response.status_code in (302, 403)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("core_jobs") not in menu


def test_the_menu_tells_the_number_of_failures(superuser, two_centres):
    fail(publish_scheduled.defer())
    failure(two_centres.own, "x")

    page = superuser.get(reverse("wagtailadmin_home")).content.decode()

    assert "(2)" in page
    assert reverse("core_jobs") in page
