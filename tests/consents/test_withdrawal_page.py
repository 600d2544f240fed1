"""The public reads how to take a consent back and sends a request."""

import re

import pytest
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from consents import tasks
from consents.models import (
    ConsentKind,
    ConsentRecord,
    ConsentTextsPage,
    WithdrawalPage,
    WithdrawalRequest,
)
from core.caching import reading
from core.models import CentreSettings, OutboxEntry
from tests.factories.consents import ConsentTextFactory

ADDRESS = "/otzyv-soglasiya/"
SENT = {
    "contact": "olga@example.test",
    "consent_number": "7",
    "message": "Снимите фотографию с новости о фестивале",
    "consent_form": "1",
    "website": "",
}


@pytest.fixture
def site(two_centres):
    """The centre under test with the page, the texts and an address."""
    for centre in two_centres:
        centre.home.add_child(
            instance=WithdrawalPage(
                title="Отзыв согласия", slug="otzyv-soglasiya", body="<p>Можно отозвать.</p>"
            )
        )
        centre.home.add_child(instance=ConsentTextsPage(title="Согласия", slug="soglasiya"))
        ConsentTextFactory(site=centre.site, kind=ConsentKind.FORM, title="Согласие в обращении")
        settings = CentreSettings.for_site(centre.site)
        settings.email = f"moc@{centre.site.hostname}.test"
        settings.save()
    return two_centres.own.site


def post(client, capture, host="localhost", **changes):
    """Send the form and let the worker write its letters."""
    with capture(execute=True):
        response = client.post(ADDRESS, {**SENT, **changes}, headers={"host": host})
    for job in ProcrastinateJob.objects.filter(task_name="consents.request_letter"):
        tasks.write_of_request(**job.args)
    return response


def page(client, address=ADDRESS):
    return client.get(address, headers={"host": "localhost"})


def test_page_explains_and_asks(client, site):
    response = page(client)
    html = response.content.decode()

    assert response.status_code == 200
    assert "Можно отозвать." in html
    assert re.search(r'<input type="checkbox" name="consent_form" value="1"[^>]*>', html)
    assert "checked" not in html
    assert 'href="/soglasiya/form/1/"' in html
    assert "style=" not in html
    assert "no-store" in response["Cache-Control"]


def test_request_is_taken_and_the_person_told_the_day(
    client, site, django_capture_on_commit_callbacks
):
    response = post(client, django_capture_on_commit_callbacks)

    made = WithdrawalRequest.objects.get()
    assert response.status_code == 302
    assert (made.site, made.contact, made.consent_number) == (site, "olga@example.test", 7)
    html = page(client, response["Location"]).content.decode()
    assert f"№ {made.pk}" in html
    assert "<form" not in html.partition("<main")[2].partition("</main>")[0]


def test_consent_is_written_down_with_the_request(client, site, django_capture_on_commit_callbacks):
    post(client, django_capture_on_commit_callbacks)

    record = ConsentRecord.objects.get()
    assert record.text.kind == ConsentKind.FORM
    assert record.ip == "127.0.0.1"
    assert str(WithdrawalRequest.objects.get().pk) in record.subject
    assert "olga" not in record.subject


def test_centre_gets_a_letter_without_personal_data(
    client, site, django_capture_on_commit_callbacks
):
    post(client, django_capture_on_commit_callbacks)

    letter = mail.outbox[0]
    assert letter.to == ["moc@localhost.test"]
    assert str(WithdrawalRequest.objects.get().pk) in letter.subject
    assert "olga" not in letter.subject + letter.body
    assert "фестивал" not in letter.body
    assert "/admin/" in letter.body


def test_request_belongs_to_the_centre_of_the_address(
    client, site, two_centres, django_capture_on_commit_callbacks
):
    post(client, django_capture_on_commit_callbacks, host="tver.localhost")

    assert WithdrawalRequest.objects.get().site == two_centres.other.site
    assert mail.outbox[0].to == ["moc@tver.localhost.test"]


@pytest.mark.parametrize(
    "changes", [{"consent_form": ""}, {"contact": ""}, {"website": "x"}, {"message": ""}]
)
def test_mistake_is_shown_and_nothing_kept(
    client, site, changes, django_capture_on_commit_callbacks
):
    response = post(client, django_capture_on_commit_callbacks, **changes)
    html = response.content.decode()

    assert response.status_code == 422
    assert 'role="alert"' in html
    assert "olga@example.test" in html or changes == {"contact": ""}
    assert not WithdrawalRequest.objects.exists()
    assert not ConsentRecord.objects.exists()
    assert mail.outbox == []


def test_mistake_is_tied_to_its_field(client, site, django_capture_on_commit_callbacks):
    html = post(client, django_capture_on_commit_callbacks, contact="").content.decode()

    assert 'href="#id_contact"' in html
    assert 'id="id_contact_error"' in html
    assert re.search(r'<input[^>]*name="contact"[^>]*aria-invalid="true"', html)


def test_too_many_messages_are_refused(client, site, django_capture_on_commit_callbacks):
    answers = [post(client, django_capture_on_commit_callbacks).status_code for _try in range(6)]

    assert answers == [302] * 5 + [429]
    assert WithdrawalRequest.objects.count() == 5


def test_without_a_published_text_there_is_no_form(client, two_centres):
    two_centres.own.home.add_child(
        instance=WithdrawalPage(title="Отзыв", slug="otzyv-soglasiya", body="<p>Пишите.</p>")
    )

    html = page(client).content.decode()

    assert "Пишите." in html
    assert "consent_number" not in html
    assert client.post(ADDRESS, SENT, headers={"host": "localhost"}).status_code == 503
    assert not WithdrawalRequest.objects.exists()


@pytest.mark.parametrize("token", ["", "x", "1:2:3"])
def test_forged_receipt_shows_nothing(client, site, token):
    html = page(client, f"{ADDRESS}?receipt={token}").content.decode()

    assert "<form" in html
    assert 'role="status"' not in html


def test_post_without_a_token_is_refused(site):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)

    assert strict.post(ADDRESS, SENT, headers={"host": "localhost"}).status_code == 403


def test_query_budget(client, site, django_assert_max_num_queries):
    page(client)

    with django_assert_max_num_queries(13):
        response = page(client)

    assert response.status_code == 200
    assert "Можно отозвать." in response.content.decode()


def test_a_request_makes_no_page_new(client, site, django_capture_on_commit_callbacks):
    before = reading.read().of(site)

    response = post(client, django_capture_on_commit_callbacks)

    assert response.status_code == 302
    assert reading.read().of(site) == before
    assert not OutboxEntry.objects.filter(model="consents.WithdrawalRequest").exists()
    assert not OutboxEntry.objects.filter(model="consents.ConsentRecord", public=True).exists()
