"""The choice of practices, the letter, the journal, the answer; and who may not."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.outbox.drain import drain
from practices_bank.choices import Answer, Source
from practices_bank.models import Transfer
from tests.factories.files import pdf
from tests.factories.practices import make_call, make_practice
from tests.factories.representatives import make_organisation, make_representative
from tests.practices_bank.transfer.conftest import letter
from users.models import Role

pytestmark = pytest.mark.django_db
PICK, NEW, JOURNAL = "transfer_pick", "transfer_new", "transfers"


def soup_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def offered(desk, **asked):
    soup = soup_of(desk.get(reverse(PICK), asked))
    return [box["aria-label"] for box in soup.select("input[name=practice]")]


def answer_of(transfer, *outcomes, **fields):
    """Return what the form of the answer sends."""
    items = list(transfer.items.all())
    data = {
        "form-TOTAL_FORMS": len(items),
        "form-INITIAL_FORMS": len(items),
        "answered_on": timezone.localdate().strftime("%d.%m.%Y"),
        "answer_number": "12",
        "answer_note": "Спасибо",
        **fields,
    }
    for place, (item, outcome) in enumerate(zip(items, outcomes, strict=True)):
        data[f"form-{place}-id"] = item.pk
        data[f"form-{place}-outcome"] = outcome
        data[f"form-{place}-note"] = ""
    return data


def test_only_published_practices_of_the_municipality_are_offered(
    desk, bank, other_bank, organisation, practice
):
    make_practice(bank, "Черновик", organisation, live=False)
    make_practice(bank, "Архивная", organisation, is_archived=True, archive_reason="Устарела")
    make_practice(bank, "Чужого региона", organisation, source=Source.REGIONAL)
    make_practice(other_bank, "Соседняя")
    assert offered(desk) == ["Входное испытание"]


def test_what_was_sent_is_not_offered_until_it_is_asked_for(
    desk, bank, organisation, practice, send
):
    make_practice(bank, "Новая", organisation)
    send(practice)
    assert offered(desk) == ["Новая"]
    assert offered(desk, sent="yes") == ["Входное испытание"]
    assert set(offered(desk, sent="")) == {"Входное испытание", "Новая"}


def test_a_package_that_is_not_made_yet_counts_as_not_sent(desk, practice, send):
    send(practice, make=False)
    assert offered(desk) == ["Входное испытание"]


def test_filters_narrow_the_choice(desk, bank, organisation, practice):
    call = make_call(bank)
    make_practice(bank, "Музей", organisation, directions=["turistsko_kraevedcheskoe"], call=call)
    term = practice.directions.first()
    assert offered(desk, directions=term.pk) == ["Входное испытание"]
    assert offered(desk, call=call.pk) == ["Музей"]
    assert offered(desk, kind="pilot") == []
    assert offered(desk, described_year=2024, q="муз") == ["Музей"]


def test_the_letter_shows_what_each_practice_lacks(desk, bank, organisation, practice):
    bare = make_practice(bank, "Без материалов", organisation)
    page = desk.post(reverse(NEW), {"practice": [practice.pk, bare.pk]})
    rows = {
        row.select_one("th").get_text(strip=True): row.select("td")[-1].get_text(" ", strip=True)
        for row in soup_of(page).select("main tbody tr")
    }
    assert "Нет материалов" in rows["Без материалов"]
    assert "Нет измеренных результатов" in rows["Без материалов"]
    assert "Нет материалов" not in rows["Входное испытание"]


def test_all_that_the_filters_find_goes_by_one_button(desk, bank, organisation, practice):
    make_practice(bank, "Музей", organisation, directions=["turistsko_kraevedcheskoe"])
    term = practice.directions.first()
    page = desk.post(reverse(NEW), {"all": "1", "query": f"directions={term.pk}"})
    boxes = soup_of(page).select("input[name=practice][checked]")
    assert [box["aria-label"] for box in boxes] == ["Входное испытание"]


def test_all_found_by_words_are_those_that_the_list_shows(desk, bank, organisation, practice):
    make_practice(bank, "Музей", organisation, lead="О пороге на входе в кружок.")
    make_practice(bank, "Лаборатория", organisation, lead="О другом.")
    assert offered(desk, q="пороге") == ["Музей"]
    page = desk.post(reverse(NEW), {"all": "1", "query": "q=пороге"})
    boxes = soup_of(page).select("input[name=practice][checked]")
    assert [box["aria-label"] for box in boxes] == ["Музей"]


def test_nothing_ticked_leads_back_with_a_sentence(desk, practice):
    response = desk.post(reverse(NEW), {"query": "kind=practice"}, follow=True)
    assert response.redirect_chain[0][0].endswith("?kind=practice")
    assert "Отметьте практики" in response.content.decode()
    assert not Transfer.objects.exists()


def test_a_letter_without_a_number_keeps_the_choice(desk, practice):
    data = {**letter(number=""), "practice": practice.pk, "send": "1"}
    soup = soup_of(desk.post(reverse(NEW), data))
    assert soup.select("input[name=practice][checked]")
    assert "заполнить это поле" in soup.select_one(".w-field__errors").text
    assert not Transfer.objects.exists()


def test_a_number_is_given_once_on_a_day(desk, practice, send):
    send(practice)
    data = {**letter(), "practice": practice.pk, "send": "1"}
    page = desk.post(reverse(NEW), data).content.decode()
    assert "Письмо с таким номером и датой уже есть" in page
    assert Transfer.objects.count() == 1


def test_the_journal_says_what_became_of_the_letter(desk, practice, send):
    transfer = send(practice)
    response = desk.post(
        reverse("transfer", args=[transfer.pk]), answer_of(transfer, Answer.INCLUDED)
    )
    assert response.status_code == 302
    text = soup_of(desk.get(reverse(JOURNAL))).get_text(" ", strip=True)
    assert "01-15/42" in text
    assert "включена в региональный банк: 1" in text
    transfer.refresh_from_db()
    assert transfer.items.get().outcome == Answer.INCLUDED
    assert transfer.answer_number == "12"


def test_the_file_of_the_answer_is_checked_and_given_back(desk, practice, send):
    transfer = send(practice)
    where = reverse("transfer", args=[transfer.pk])
    fake = SimpleUploadedFile("otvet.pdf", b"MZ program")
    page = desk.post(where, answer_of(transfer, Answer.ACCEPTED, upload=fake))
    assert page.status_code == 200
    assert "Ответ не сохранён" in page.content.decode()
    assert transfer.items.get().outcome == Answer.SENT
    real = SimpleUploadedFile("Ответ РМЦ.pdf", pdf())
    desk.post(where, answer_of(transfer, Answer.ACCEPTED, upload=real))
    given = desk.get(reverse("transfer_answer", args=[transfer.pk]))
    assert b"".join(given.streaming_content) == pdf()


@pytest.mark.parametrize("shift", [-1, 1])
def test_an_answer_lies_between_the_letter_and_today(desk, practice, send, shift):
    transfer = send(practice)
    day = timezone.localdate() + timezone.timedelta(days=shift)
    data = answer_of(transfer, Answer.ACCEPTED, answered_on=day.strftime("%d.%m.%Y"))
    page = desk.post(reverse("transfer", args=[transfer.pk]), data)
    assert page.status_code == 200
    assert transfer.items.get().outcome == Answer.SENT


def test_the_answer_to_what_is_not_sent_is_refused(desk, practice, send):
    transfer = send(practice, make=False)
    desk.post(reverse("transfer", args=[transfer.pk]), answer_of(transfer, Answer.ACCEPTED))
    transfer.refresh_from_db()
    assert transfer.answered_on is None


def test_progress_is_told(desk, practice, send):
    transfer = send(practice, make=False)
    where = reverse("transfer_progress", args=[transfer.pk])
    assert desk.get(where).json()["working"] is True
    assert (
        "data-import-progress" in desk.get(reverse("transfer", args=[transfer.pk])).content.decode()
    )
    assert desk.get(reverse("transfer_file", args=[transfer.pk])).status_code == 404


@pytest.mark.parametrize(
    "name", ["transfer", "transfer_file", "transfer_answer", "transfer_progress"]
)
def test_a_letter_of_another_centre_does_not_exist(client, two_centres, practice, send, name):
    transfer = send(practice)
    client.force_login(two_centres.other.person(Role.ADMINISTRATOR))
    assert client.get(reverse(name, args=[transfer.pk])).status_code == 404


def test_a_practice_of_another_centre_never_goes(desk, other_bank, practice):
    theirs = make_practice(other_bank, "Соседняя")
    data = {**letter(), "practice": [theirs.pk, practice.pk], "send": "1"}
    desk.post(reverse(NEW), data)
    assert [item.practice_id for item in Transfer.objects.get().items.all()] == [practice.pk]


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
def test_only_those_who_send_begin_a_transfer(client, centre, practice, role):
    client.force_login(centre.person(role))
    assert client.get(reverse(PICK)).status_code in (302, 403)
    client.post(reverse(NEW), {**letter(), "practice": practice.pk, "send": "1"})
    assert not Transfer.objects.exists()


def test_an_observer_reads_the_journal_and_writes_no_answer(client, centre, practice, send):
    transfer = send(practice)
    client.force_login(centre.person(Role.OBSERVER))
    where = reverse("transfer", args=[transfer.pk])
    assert client.get(where).status_code == 200
    client.post(where, answer_of(transfer, Answer.INCLUDED))
    assert transfer.items.get().outcome == Answer.SENT


def test_a_representative_sees_no_journal(client, centre, practice, send):
    transfer = send(practice)
    client.force_login(make_representative(centre, make_organisation(centre, "Школа")))
    client.raise_request_exception = False
    for name, args in ((JOURNAL, []), (PICK, []), ("transfer", [transfer.pk])):
        assert client.get(reverse(name, args=args)).status_code in (302, 403, 404)


def test_the_choice_asks_as_much_for_ten_as_for_one(
    desk, bank, organisation, practice, django_assert_max_num_queries
):
    desk.get(reverse(PICK))
    for number in range(10):
        make_practice(bank, f"Практика {number}", organisation)
    with django_assert_max_num_queries(40):
        assert len(offered(desk)) == 11


def test_the_practice_says_where_it_stands_with_the_regional_centre(desk, practice, send, client):
    form = reverse("wagtailadmin_pages:edit", args=[practice.pk])
    assert "01-15/42" not in desk.get(form).content.decode()
    transfer = send(practice)
    assert "01-15/42" in desk.get(form).content.decode()
    public = practice.get_url_parts()[2]
    before = Client().get(public)
    assert "Региональный банк" not in before.content.decode()
    desk.post(reverse("transfer", args=[transfer.pk]), answer_of(transfer, Answer.INCLUDED))
    assert "включена в региональный банк" in desk.get(form).content.decode()
    drain()
    text = Client().get(public).content.decode().replace("\xa0", " ")
    assert f"включена в {timezone.localdate().year} году" in text
