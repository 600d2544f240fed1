"""Registers of consents in the admin, from the forbidden side first."""

import io
import re

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.log_actions import registry

from consents import withdrawal
from consents.models import (
    ConsentKind,
    ConsentRecord,
    ConsentText,
    GivenBy,
    WithdrawalRequest,
)
from consents.withdrawal import Removal
from tests.factories.consents import (
    PDF,
    ConsentRecordFactory,
    ConsentTextFactory,
    WithdrawalRequestFactory,
    pdf,
)
from users.models import Role

MODELS = (ConsentRecord, ConsentText, WithdrawalRequest)


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


@pytest.fixture
def record(site):
    return ConsentRecordFactory(site=site, scan=pdf())


def login(client, centre, *roles, **fields):
    person = centre.person(*roles, **fields)
    client.force_login(person)
    return person


def url(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def get(client, *address):
    return client.get(url(*address), headers={"host": "localhost"})


def post(client, data, *address):
    return client.post(url(*address), data, headers={"host": "localhost"})


def refused(response):
    """Whether the admin turned the person away: to its home, to the login, by 403 or 404."""
    away = re.match(r"/admin/$|/vhod/", response.get("Location", ""))
    return response.status_code in (403, 404) or bool(away)


def consent_data(text, **changes):
    return {
        "text": text.pk,
        "subject": "Петрова Ольга Ивановна",
        "given_by": GivenBy.PAPER,
        "given_at": "2026-01-15 10:00",
        "until": "",
        **changes,
    }


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER, Role.EXPERT, Role.REPRESENTATIVE])
@pytest.mark.parametrize("model", MODELS)
def test_other_roles_see_no_register(client, two_centres, role, model):
    login(client, two_centres.own, role)

    assert refused(get(client, model, "list"))


@pytest.mark.parametrize("model", [ConsentText, WithdrawalRequest])
def test_editor_sees_neither_texts_nor_requests(client, two_centres, model):
    login(client, two_centres.own, Role.EDITOR)

    assert refused(get(client, model, "list"))


@pytest.mark.parametrize("name", ["scan", "withdraw", "edit", "delete"])
def test_editor_neither_opens_nor_withdraws_nor_changes(client, two_centres, record, name):
    login(client, two_centres.own, Role.EDITOR)

    assert refused(get(client, ConsentRecord, name, record.pk))


def test_editor_does_not_export(client, two_centres):
    login(client, two_centres.own, Role.EDITOR)

    assert refused(get(client, ConsentRecord, "export"))


@pytest.mark.parametrize("name", ["scan", "withdraw", "edit", "inspect", "history", "usage"])
def test_administrator_of_another_centre_finds_nothing(client, two_centres, record, name):
    login(client, two_centres.other, Role.ADMINISTRATOR)

    assert get(client, ConsentRecord, name, record.pk).status_code == 404


def test_role_in_one_centre_does_not_count_in_another(client, two_centres, record):
    person = login(client, two_centres.other, Role.ADMINISTRATOR)
    person.groups.add(two_centres.own.group(Role.EDITOR))

    assert refused(get(client, ConsentRecord, "scan", record.pk))
    assert refused(post(client, {}, ConsentRecord, "withdraw", record.pk))
    record.refresh_from_db()
    assert record.withdrawn_at is None


def test_lists_show_the_own_centre_only(client, two_centres, record):
    ConsentRecordFactory(site=two_centres.other.site, subject="Чужая запись")
    login(client, two_centres.own, Role.ADMINISTRATOR)

    html = get(client, ConsentRecord, "list").content.decode()

    assert "Петрова Ольга" in html
    assert "Чужая запись" not in html


@pytest.mark.parametrize("model", MODELS)
def test_nobody_deletes(client, two_centres, site, record, model):
    WithdrawalRequestFactory(site=site)
    login(client, two_centres.own, is_superuser=True)
    row = model.objects.first()

    response = post(client, {}, model, "delete", row.pk)

    assert refused(response)
    assert model.objects.filter(pk=row.pk).exists()
    html = get(client, model, "list").content.decode()
    assert f"delete/{row.pk}/" not in html
    assert "data-bulk-action-checkbox" not in html


def test_bulk_delete_is_refused(client, two_centres, record):
    login(client, two_centres.own, is_superuser=True)
    address = reverse("wagtail_bulk_action", args=["consents", "consentrecord", "delete"])

    client.post(f"{address}?id={record.pk}", {}, headers={"host": "localhost"})

    assert ConsentRecord.objects.filter(pk=record.pk).exists()


def test_administrator_opens_the_scan_and_it_is_noted(client, two_centres, record):
    person = login(client, two_centres.own, Role.ADMINISTRATOR)

    response = get(client, ConsentRecord, "scan", record.pk)

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Disposition"] == f'attachment; filename="soglasie-{record.pk}.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    entry = registry.get_logs_for_instance(record).get(action="consents.open_scan")
    assert entry.user == person


def test_consent_without_a_scan_has_nothing_to_open(client, two_centres, site):
    login(client, two_centres.own, Role.ADMINISTRATOR)
    bare = ConsentRecordFactory(site=site)

    assert get(client, ConsentRecord, "scan", bare.pk).status_code == 404


def test_scan_has_no_public_address(client, two_centres, record):
    login(client, two_centres.own, Role.ADMINISTRATOR)

    html = get(client, ConsentRecord, "edit", record.pk).content.decode()

    assert record.scan.name not in html
    assert client.get(f"/media/{record.scan.name}").status_code == 404


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
def test_consent_is_written_down(client, two_centres, site, role):
    person = login(client, two_centres.own, role)
    text = ConsentTextFactory(site=site)

    post(client, consent_data(text, scan=pdf()), ConsentRecord, "add")

    made = ConsentRecord.objects.get()
    assert (made.site, made.text, made.recorded_by) == (site, text, person)
    assert made.scan.name.endswith(".pdf")
    assert made.ip is None


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Иванов Петя, 9 лет"},
        {"scan": pdf(content=b"MZ executable")},
        {"given_at": "2126-01-01 10:00"},
    ],
)
def test_wrong_consent_is_refused(client, two_centres, site, changes):
    login(client, two_centres.own, Role.ADMINISTRATOR)
    text = ConsentTextFactory(site=site)

    assert post(client, consent_data(text, **changes), ConsentRecord, "add").status_code == 200
    assert not ConsentRecord.objects.exists()


def test_texts_of_another_centre_and_drafts_are_not_offered(client, two_centres, site):
    login(client, two_centres.own, Role.ADMINISTRATOR)
    foreign = ConsentTextFactory(site=two_centres.other.site)
    draft = ConsentTextFactory(site=site, draft=True)

    for text in (foreign, draft):
        post(client, consent_data(text), ConsentRecord, "add")

    assert not ConsentRecord.objects.exists()


def test_withdrawal_shows_what_leaves_the_site_and_takes_it_off(
    client, two_centres, record, handlers
):
    shown = ["Фото фестиваля"]
    withdrawal.register(lambda each: [Removal(title, shown.clear) for title in shown])
    login(client, two_centres.own, Role.ADMINISTRATOR)

    page = get(client, ConsentRecord, "withdraw", record.pk).content.decode()
    assert "Фото фестиваля" in page
    assert shown
    post(client, {"reason": "запрос № 3"}, ConsentRecord, "withdraw", record.pk)

    record.refresh_from_db()
    assert record.withdrawn_at is not None
    assert record.withdrawal_reason == "запрос № 3"
    assert shown == []


def test_second_withdrawal_says_so(client, two_centres, record, handlers):
    login(client, two_centres.own, Role.ADMINISTRATOR)
    post(client, {}, ConsentRecord, "withdraw", record.pk)

    assert post(client, {}, ConsentRecord, "withdraw", record.pk).status_code == 200


def test_administrator_exports_his_centre(client, two_centres, record):
    ConsentRecordFactory(site=two_centres.other.site, subject="Чужая запись")
    person = login(client, two_centres.own, Role.ADMINISTRATOR)
    period = {"start": "2000-01-01", "end": "2100-01-01", "format": "xlsx"}

    response = post(client, period, ConsentRecord, "export")

    sheet = load_workbook(io.BytesIO(response.content)).worksheets[0]
    assert [row[3].value for row in sheet.iter_rows(min_row=2)] == ["Петрова Ольга Ивановна"]
    assert "attachment" in response["Content-Disposition"]
    entry = registry.get_logs_for_instance(two_centres.own.site).get(action="consents.export")
    assert entry.user == person


def test_period_that_ends_before_it_starts(client, two_centres):
    login(client, two_centres.own, Role.ADMINISTRATOR)
    period = {"start": "2026-02-01", "end": "2026-01-01", "format": "csv"}

    response = post(client, period, ConsentRecord, "export")

    assert response.status_code == 200
    assert "attachment" not in response.get("Content-Disposition", "")


def test_editor_chooses_a_consent_in_force_of_his_centre(client, two_centres, record, handlers):
    gone = ConsentRecordFactory(site=two_centres.own.site, subject="Отозванная")
    withdrawal.withdraw(gone)
    ConsentRecordFactory(site=two_centres.other.site, subject="Чужая")
    login(client, two_centres.own, Role.EDITOR)
    address = ConsentRecord.snippet_viewset.chooser_viewset.get_url_name("choose")

    html = client.get(reverse(address), headers={"host": "localhost"}).json()["html"]

    assert "Петрова Ольга" in html
    assert "Отозванная" not in html
    assert "Чужая" not in html


def test_draft_is_published(client, two_centres, site):
    draft = ConsentTextFactory(site=site, draft=True, kind=ConsentKind.FORM)
    login(client, two_centres.own, Role.ADMINISTRATOR)

    post(client, {}, ConsentText, "publish", draft.pk)

    draft.refresh_from_db()
    assert draft.is_published


def test_unfilled_draft_is_not_published(client, two_centres, site):
    draft = ConsentTextFactory(site=site, draft=True, body="<p>[[заполните: оператор]]</p>")
    login(client, two_centres.own, Role.ADMINISTRATOR)

    response = post(client, {}, ConsentText, "publish", draft.pk)

    assert "заполните: оператор" in response.content.decode()
    draft.refresh_from_db()
    assert not draft.is_published


def test_edit_of_a_published_text_leads_to_a_new_version(client, two_centres, site):
    text = ConsentTextFactory(site=site)
    login(client, two_centres.own, Role.ADMINISTRATOR)

    response = get(client, ConsentText, "edit", text.pk)
    assert response["Location"] == url(ConsentText, "revise", text.pk)
    post(client, {}, ConsentText, "revise", text.pk)

    draft = ConsentText.objects.get(version=2)
    assert (draft.body, draft.is_published) == (text.body, False)
    assert get(client, ConsentText, "edit", draft.pk).status_code == 200


def test_request_is_answered(client, two_centres, site):
    request = WithdrawalRequestFactory(site=site)
    login(client, two_centres.own, Role.ADMINISTRATOR)
    data = {
        "contact": request.contact,
        "consent_number": "",
        "message": request.message,
        "record": "",
        "status": "done",
        "answer": "Фото снято",
    }

    post(client, data, WithdrawalRequest, "edit", request.pk)

    request.refresh_from_db()
    assert request.closed_at is not None


@pytest.mark.parametrize("state", ["valid", "expired", "withdrawn"])
def test_filter_by_state(client, two_centres, site, handlers, state):
    rows = {
        "valid": ConsentRecordFactory(site=site, subject="Строка valid"),
        "expired": ConsentRecordFactory(site=site, subject="Строка expired", until="2020-01-01"),
        "withdrawn": ConsentRecordFactory(site=site, subject="Строка withdrawn"),
    }
    withdrawal.withdraw(rows["withdrawn"])
    login(client, two_centres.own, Role.ADMINISTRATOR)

    html = client.get(
        url(ConsentRecord, "list"), {"state": state}, headers={"host": "localhost"}
    ).content.decode()

    assert {name for name in rows if f"Строка {name}" in html} == {state}
