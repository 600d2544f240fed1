"""«Моя подборка»: laid aside without an account, shared by its address, taken away as one PDF."""

import io

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader

from practices_bank.models import PracticePage, PracticeSheet, SelectionSheet
from practices_bank.selection import making
from practices_bank.selection.keeping import COOKIE, LIMIT, read
from tests.factories.practices import make_practice
from tests.jobs import run_jobs

pytestmark = pytest.mark.django_db
PLACE = "/praktiki/podborka/"
JOB = "practices_bank.selection"
HOME = {"Origin": "http://testserver"}


@pytest.fixture
def practices(bank, organisation):
    return [make_practice(bank, title, organisation) for title in ("Первая", "Вторая", "Третья")]


def act(client, what, *pages, to=PLACE, headers=None):
    data = {"act": what, "p": [getattr(each, "pk", each) for each in pages], "to": to}
    headers = HOME if headers is None else headers
    return client.post(reverse("practice_selection"), data, headers=headers)


def shown(client, address=PLACE):
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(soup):
    return [each.text for each in soup.select(".selection .card__title")]


def test_a_reader_lays_aside_orders_and_takes_off(client, practices):
    first, second, third = practices
    for page in practices:
        assert act(client, "add", page)["Location"] == PLACE
    assert titles(shown(client)) == ["Первая", "Вторая", "Третья"]

    act(client, "up", third)
    act(client, "add", first)
    act(client, "remove", second)
    assert titles(shown(client)) == ["Первая", "Третья"]

    act(client, "clear")
    assert COOKIE not in client.cookies or not client.cookies[COOKIE].value
    assert "Здесь пока ничего не отложено" in shown(client).text


def test_no_cookie_comes_before_the_reader_acts(client, practices):
    for address in ("/praktiki/", practices[0].get_url(), PLACE, f"{PLACE}?p={practices[0].pk}"):
        assert COOKIE not in client.get(address).cookies


def test_the_cookie_is_closed_to_scripts_and_foreign_sites(client, practices):
    cookie = act(client, "add", practices[0]).cookies[COOKIE]

    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_the_buttons_are_plain_forms(client, practices):
    soups = [shown(client, each) for each in ("/praktiki/", practices[0].get_url())]
    for soup in soups:
        form = soup.select_one(f'form[action="{reverse("practice_selection")}"]')
        assert form["method"] == "post"
        assert form.select_one('[name="to"]')["value"] == PLACE
        assert "В мою подборку" in form.button.text
        assert not form.select_one("[name=csrfmiddlewaretoken]")  # the page is one for all readers


def test_pages_are_kept_for_all_readers_and_the_selection_for_none(client, practices):
    before = client.get("/praktiki/")
    act(client, "add", practices[0])
    after = client.get("/praktiki/")

    assert after.headers["Cache-Control"].startswith("public")
    assert before.content == after.content
    assert client.get(PLACE).headers["Cache-Control"] == "private, no-store"


def test_an_address_shares_the_selection_and_another_may_make_it_his(client, practices):
    act(client, "add", practices[1])
    address = shown(client).select_one("#selection-link")["value"]
    assert address.endswith(f"{PLACE}?p={practices[1].pk}")

    act(client, "clear")
    soup = shown(client, f"{PLACE}?p={practices[2].pk}&p={practices[0].pk}")
    assert titles(soup) == ["Третья", "Первая"]
    assert not soup.select_one('button[value="remove"]')
    act(client, "take", practices[2], practices[0])
    assert titles(shown(client)) == ["Третья", "Первая"]


def test_practices_of_other_centres_drafts_and_the_archive_are_not_shown(
    client, practices, bank, other_bank, organisation
):
    theirs = make_practice(other_bank, "Чужая")
    draft = make_practice(bank, "Черновик", organisation, live=False)
    old = make_practice(bank, "Старая", organisation)
    PracticePage.objects.filter(pk=old.pk).update(is_archived=True)
    query = "&".join(f"p={each.pk}" for each in (theirs, draft, old, practices[0]))
    soup = shown(client, f"{PLACE}?{query}")

    assert titles(soup) == ["Первая"]
    assert "Чужая" not in soup.text
    assert "3 практик больше нет в банке" in soup.text.replace("практики", "практик")
    assert client.get(f"{PLACE}pdf/?p={theirs.pk}")["Location"] == PLACE


def test_a_post_from_another_site_changes_nothing(client, practices):
    answer = act(client, "add", practices[0], headers={"Origin": "https://evil.example"})

    assert answer.status_code == 403
    assert COOKIE not in answer.cookies


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_nobody_is_led_away(client, practices, to):
    assert act(client, "add", practices[0], to=to)["Location"] == "/"


def test_rubbish_is_passed_over(client, practices):
    client.cookies[COOKIE] = f"x.-1.{practices[0].pk}.99999999999999999999.²"
    assert titles(shown(client)) == ["Первая"]
    assert act(client, "steal", practices[1]).status_code == 302
    assert read(["5", "5", "a", ""]) == [5]
    assert client.get(f"{PLACE}?p=abc&p=").status_code == 200


def test_a_selection_holds_twenty(client, practices):
    act(client, "add", *range(1, 40))
    assert len(client.cookies[COOKIE].value.split(".")) == LIMIT
    assert "помещается 20 практик" in shown(client).text


def test_many_practices_ask_as_often_as_two(client, practices, bank, organisation):
    more = [make_practice(bank, f"Ещё {n}", organisation) for n in range(6)]
    asked = []
    for pages in (practices[:2], [*practices, *more]):
        address = f"{PLACE}?{'&'.join(f'p={each.pk}' for each in pages)}"
        client.get(address)
        with CaptureQueriesContext(connection) as counted:
            client.get(address)
        asked.append(len(counted))

    assert asked[0] == asked[1] <= 14


def pdf_address(*pages):
    return f"{PLACE}pdf/?{'&'.join(f'p={each.pk}' for each in pages)}"


def test_one_pdf_of_all_is_made_and_kept(client, practices):
    address = pdf_address(practices[1], practices[0])
    waiting = client.get(address)
    assert waiting.status_code == 202
    assert "Собираются 2 практики" in waiting.content.decode()
    client.get(address)  # looking again asks for nothing more
    assert ProcrastinateJob.objects.filter(task_name=JOB).count() == 1

    run_jobs(JOB)
    answer = client.get(address)
    text = " ".join(
        page.extract_text()
        for page in PdfReader(io.BytesIO(b"".join(answer.streaming_content))).pages
    )
    assert answer["Content-Type"] == "application/pdf"
    assert text.index("Вторая") < text.index("Первая")
    assert "Третья" not in text


def test_a_changed_practice_has_the_selection_made_anew(client, practices):
    address = pdf_address(*practices[:2])
    client.get(address)
    run_jobs(JOB)
    page = practices[0]
    page.title = "Новое имя"
    page.save_revision().publish()

    assert client.get(address).status_code == 202
    cache.clear()
    client.get(address)
    run_jobs(JOB)
    answer = client.get(address)
    book = PdfReader(io.BytesIO(b"".join(answer.streaming_content)))
    assert "Новое имя" in " ".join(each.extract_text() for each in book.pages)


def test_what_was_taken_off_is_in_no_pdf(client, practices):
    client.get(pdf_address(*practices[:2]))
    practices[0].unpublish()
    run_jobs(JOB)

    assert not PracticeSheet.objects.filter(page=practices[0]).exists()
    assert client.get(pdf_address(*practices[:2])).status_code == 200


def test_the_neighbour_does_not_see_the_file(client, practices, other_bank):
    address = pdf_address(*practices[:2])
    client.get(address)
    run_jobs(JOB)

    host = other_bank.get_site().hostname
    assert SelectionSheet.objects.get().site.hostname != host
    assert client.get(address, headers={"host": host}).status_code == 302


def test_a_greedy_visitor_is_told_to_wait(client, bank, organisation):
    pages = [make_practice(bank, f"П{n}", organisation) for n in range(making.LIMIT.limit + 1)]
    answers = [client.get(pdf_address(each)).status_code for each in pages]

    assert set(answers[:-1]) == {202}
    assert answers[-1] == 429


def test_files_past_their_term_go(client, practices, travel, django_capture_on_commit_callbacks):
    client.get(pdf_address(practices[0]))
    run_jobs(JOB)
    kept = SelectionSheet.objects.get()
    making.forget()
    assert SelectionSheet.objects.exists()
    travel(days=8)
    with django_capture_on_commit_callbacks(execute=True):
        making.forget()

    assert not SelectionSheet.objects.exists()
    assert not kept.file.storage.exists(kept.file.name)
