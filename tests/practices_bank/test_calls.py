"""Calls for practices: open and close by themselves, take what organisations submit in time."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from core.models import CentreSettings
from organisations.submission import mine
from organisations.submission.status import Stage, status_of
from practices_bank import guide
from practices_bank.choices import CallState
from practices_bank.models import PracticePage
from practices_bank.page_form import late
from tests.factories.practices import make_call, make_practice
from users.models import Role

pytestmark = pytest.mark.django_db

ADD = ["practices_bank", "practicepage"]


def soup_of(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def plain(node):
    return node.get_text(" ", strip=True).replace("\xa0", " ")


def days(number):
    return timezone.now() + timedelta(days=number)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"opens_at": days(1), "closes_at": days(5)}, CallState.ANNOUNCED),
        ({}, CallState.OPEN),
        ({"opens_at": days(-9), "closes_at": days(-1)}, CallState.CLOSED),
        (
            {"opens_at": days(-9), "closes_at": days(-1), "results": "<p>Победили</p>"},
            CallState.OVER,
        ),
    ],
    ids=["announced", "open", "closed", "over"],
)
def test_the_state_follows_from_the_dates(fields, state, bank):
    assert make_call(bank, **fields).state_at() == state


def test_the_last_minute_still_counts(bank):
    call = make_call(bank)
    assert call.state_at(call.closes_at) == CallState.OPEN
    assert call.state_at(call.closes_at + timedelta(seconds=1)) == CallState.CLOSED


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"closes_at": days(-3)}, "closes_at"),
        ({"results": "<p>Рано</p>"}, "results"),
        ({"slug": "sravnenie"}, "slug"),
    ],
    ids=["backwards", "early", "slug"],
)
def test_a_call_does_not_contradict_itself(fields, place, bank):
    call = make_call(bank)
    for name, value in fields.items():
        setattr(call, name, value)
    with pytest.raises(ValidationError) as refused:
        call.clean()
    assert place in refused.value.message_dict


def test_the_page_tells_the_term_in_the_hours_of_the_centre_and_leads_to_the_desk(client, bank):
    call = make_call(bank, criteria="Ясность\nПольза")
    soup = soup_of(client, call.url)
    assert "практики принимаются" in plain(soup.select_one(".badges"))
    assert [plain(each) for each in soup.select("section[aria-labelledby=call-criteria] li")] == [
        "Ясность",
        "Польза",
    ]
    assert soup.select_one("a.btn[rel=nofollow]")["href"].endswith(f"?call={call.pk}")


@pytest.fixture
def siberian(bank, centre):
    """A centre whose clock is four hours ahead of the one of the desk."""
    CentreSettings.objects.filter(site=centre.site).update(time_zone="Asia/Krasnoyarsk")
    return bank


def test_the_editor_types_the_hours_of_the_centre_and_readers_read_them(client, siberian, centre):
    call = make_call(siberian)
    client.force_login(centre.person(Role.EDITOR))
    form = client.get(mine.edit_url(call)).context["form"]
    assert "Asia/Krasnoyarsk" in form.fields["closes_at"].help_text
    zone = ZoneInfo("Asia/Krasnoyarsk")
    shown = call.closes_at.astimezone(zone)
    assert form["closes_at"].value().strftime("%H:%M") == shown.strftime("%H:%M")

    field = form.fields["closes_at"]
    day = timezone.localdate() + timedelta(days=20)
    call.closes_at = field.clean(f"{day:%d.%m.%Y} 18:00")
    assert call.closes_at.astimezone(zone).hour == 18
    call.save_revision().publish()
    client.logout()
    assert "18:00" in plain(soup_of(client, call.url).select_one("[aria-labelledby=call-term]"))


def test_whoever_is_late_is_told_the_hour_of_the_centre(siberian, own):
    closed = timezone.now() - timedelta(days=1)
    call = make_call(siberian, opens_at=days(-9), closes_at=closed)
    draft = make_practice(siberian, "Опоздавшая", own, call=call, live=False)
    hour = closed.astimezone(ZoneInfo("Asia/Krasnoyarsk")).strftime("%H:%M")
    assert hour in late(draft)


def test_the_step_by_step_form_tells_the_hour_of_the_centre(siberian, own):
    call = make_call(siberian)
    draft = make_practice(siberian, "Идёт", own, call=call, live=False)
    hour = call.closes_at.astimezone(ZoneInfo("Asia/Krasnoyarsk")).strftime("%H:%M")
    assert hour in guide.note(draft)


def test_a_closed_one_has_no_button_and_shows_what_it_has_found(client, bank, organisation):
    call = make_call(bank, opens_at=days(-9), closes_at=days(-1), results="<p>Победили</p>")
    make_practice(bank, "Лучшая", organisation, call=call)
    soup = soup_of(client, call.url)
    assert not soup.select("a.btn[rel=nofollow]")
    assert "Победили" in soup.text
    assert [plain(each) for each in soup.select(".card__title")] == ["Лучшая"]


def test_the_bank_tells_of_open_calls_only_and_filters_by_them(client, bank, organisation):
    call = make_call(bank, "Идёт")
    make_call(bank, "Прошёл", opens_at=days(-9), closes_at=days(-1))
    make_call(bank, "Будет", opens_at=days(2), closes_at=days(5))
    make_practice(bank, "Конкурсная", organisation, call=call)
    make_practice(bank, "Просто", organisation)
    soup = soup_of(client, "/praktiki/")
    assert [plain(each.b) for each in soup.select(".notice")] == ["Идёт"]
    found = soup_of(client, f"/praktiki/?call={call.slug}").select(".results .card__title")
    assert [plain(each) for each in found] == ["Конкурсная"]


def test_an_organisation_begins_a_practice_for_the_call(desk, bank, own):
    call = make_call(bank)
    form = soup_of(desk, f"{reverse('own_add', args=ADD)}?call={call.pk}")
    assert form.select_one("select[name=call] option[selected]")["value"] == str(call.pk)
    answer = desk.post(reverse("own_add", args=ADD), {"title": "Новая", "call": call.pk})
    made = PracticePage.objects.get(title="Новая")
    assert answer.url == mine.edit_url(made)
    assert made.call_id == call.pk
    opened = soup_of(desk, answer.url)
    assert [each["value"] for each in opened.select("select[name=category] option")] == [
        "",
        "Техника",
    ]
    assert not opened.select("[name=call]")


@pytest.mark.parametrize("case", ["closed", "neighbour"])
def test_a_call_that_is_closed_or_of_others_is_not_chosen(case, desk, bank, other_bank, own):
    make_call(bank, "Открытый")
    chosen = {
        "closed": lambda: make_call(bank, "Прошёл", opens_at=days(-9), closes_at=days(-1)),
        "neighbour": lambda: make_call(other_bank, "Соседний"),
    }[case]()
    answer = desk.post(reverse("own_add", args=ADD), {"title": "Новая", "call": chosen.pk})
    assert answer.status_code == 200
    assert answer.context["form"].errors["call"]
    assert not PracticePage.objects.filter(title="Новая").exists()


def test_a_late_submission_is_refused_kindly_and_kept(desk, bank, own):
    call = make_call(bank, "Прошёл", opens_at=days(-9), closes_at=days(-1), contact="МОЦ, каб. 5")
    draft = make_practice(bank, "Опоздавшая", own, call=call, live=False)
    form = desk.get(mine.edit_url(draft)).context["form"]
    data = {
        f"{each.prefix}-{name}": 0
        for each in form.formsets.values()
        for name in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    answer = desk.post(
        mine.edit_url(draft), {**data, "title": "Опоздавшая", "body-count": 0, "action-submit": "1"}
    )
    said = " ".join(answer.context["form"].non_field_errors())
    assert "принимал практики до" in said
    assert "МОЦ, каб. 5" in said
    assert status_of(PracticePage.objects.get(pk=draft.pk)).stage == Stage.DRAFT


def test_one_sent_back_may_come_again_after_the_term(bank, own, person, travel):
    call = make_call(bank)
    page = make_practice(bank, "Вовремя", own, call=call, live=False)
    page.get_workflow().start(page, person)
    assert late(PracticePage.objects.get(pk=page.pk)) == ""
    travel(days=30)
    assert late(PracticePage.objects.get(pk=page.pk)) == ""
    other = make_practice(bank, "Поздняя", own, call=call, live=False)
    assert late(other) != ""


@pytest.mark.parametrize("category", ["Нет такой", "Техника"])
def test_the_category_is_one_of_the_call(category, bank, organisation):
    call = make_call(bank)
    page = make_practice(bank, "Практика", organisation, call=call, live=False)
    page.category = category
    if category == "Техника":
        page.clean()
        return
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert "category" in refused.value.message_dict
