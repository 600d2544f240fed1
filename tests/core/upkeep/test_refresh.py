"""Lines of the desk follow the things they are about."""

import pytest
from django.utils import timezone

from core.models import UpkeepItem
from core.outbox.drain import drain
from core.upkeep.refresh import forget, refresh, sweep
from home.models import StandardPage


def lines(**conditions):
    rows = UpkeepItem.objects.filter(check_key="titled", **conditions).order_by("title", "place")
    return list(rows.values_list("title", "place"))


def test_a_flaw_becomes_a_line(two_centres, add_page, titled):
    refresh(add_page(two_centres.own, "Срочно!"))
    assert lines(site=two_centres.own.site) == [("Срочно!", "0")]


def test_flaws_of_one_thing_are_lines_of_their_own(two_centres, add_page, titled):
    refresh(add_page(two_centres.own, "Срочно!!"))
    assert lines() == [("Срочно!!", "0"), ("Срочно!!", "1")]


def test_what_is_mended_vanishes(two_centres, add_page, titled):
    page = add_page(two_centres.own, "Срочно!!")
    refresh(page)
    page.title = "Срочно!"
    refresh(page)
    assert lines() == [("Срочно!", "0")]


def test_a_line_that_stays_keeps_the_day_it_was_found(two_centres, add_page, titled):
    page = add_page(two_centres.own, "Срочно!")
    refresh(page)
    then = timezone.now() - timezone.timedelta(days=3)
    UpkeepItem.objects.update(found_at=then)
    page.title = "Очень срочно!"
    refresh(page)
    assert UpkeepItem.objects.get(check_key="titled").found_at == then


def test_a_long_title_is_cut(two_centres, add_page, titled):
    page = add_page(two_centres.own, "!")
    page.title = "Я" * 300 + "!"
    refresh(page)
    assert len(UpkeepItem.objects.get(check_key="titled").title) == 255


def test_a_thing_of_another_kind_is_not_asked(two_centres, titled):
    home = two_centres.own.home
    home.title = "Главная!"
    refresh(home)
    assert lines() == []


def test_a_thing_that_is_gone_takes_its_lines_along(two_centres, add_page, titled):
    page, other = add_page(two_centres.own, "Одна!"), add_page(two_centres.own, "Другая!")
    refresh(page)
    refresh(other)
    forget(StandardPage, page.pk)
    assert lines() == [("Другая!", "0")]


def test_the_sweep_finds_new_flaws_and_removes_old_lines(two_centres, add_page, titled):
    fresh, mended = add_page(two_centres.own, "Новая!"), add_page(two_centres.own, "Была!")
    refresh(mended)
    StandardPage.objects.filter(pk=mended.pk).update(title="Исправлена")
    sweep(two_centres.own.site)
    assert lines() == [(fresh.title, "0")]


def test_the_sweep_of_a_centre_leaves_the_lines_of_others(two_centres, add_page, titled):
    refresh(add_page(two_centres.other, "Чужая!"))
    sweep(two_centres.own.site)
    assert lines(site=two_centres.other.site) == [("Чужая!", "0")]


@pytest.mark.parametrize("change", ["save", "delete"])
def test_a_change_is_followed_by_the_worker(two_centres, add_page, titled, change):
    page = add_page(two_centres.own, "Срочно!")
    drain()
    assert lines() == [("Срочно!", "0")]
    if change == "delete":
        page.delete()
    else:
        page.title = "Спокойно"
        page.save()
    drain()
    assert lines() == []


def test_a_check_that_fails_holds_up_no_save_and_is_left_to_people(two_centres, add_page, titled):
    def broken(page, site):
        raise RuntimeError("сломано")

    object.__setattr__(titled, "look", broken)
    page = add_page(two_centres.own, "Срочно!")
    drain()
    assert StandardPage.objects.filter(pk=page.pk).exists()
    failure = UpkeepItem._meta.apps.get_model("core.OutboxFailure").objects.get()
    assert "сломано" in failure.last_error


def test_a_line_that_somebody_else_has_just_written_is_taken_over(
    two_centres, add_page, titled, monkeypatch
):
    """The sweep and the outbox find the same flaw at the same time: neither saw the other's row."""
    page = add_page(two_centres.own, "Срочно!")
    refresh(page)
    found = UpkeepItem.objects.get(check_key="titled").found_at
    monkeypatch.setattr("core.upkeep.refresh._kept", lambda about: {}, raising=True)
    page.title = "Очень срочно!"
    refresh(page)
    line = UpkeepItem.objects.get(check_key="titled")
    assert (line.title, line.found_at) == ("Очень срочно!", found)


def test_the_sweep_leaves_what_the_outbox_wrote_meanwhile(two_centres, add_page, titled):
    page = add_page(two_centres.own, "Спокойно")

    def things(site):
        yield page
        page.title = "Срочно!"
        refresh(page)

    object.__setattr__(titled, "things", things)
    sweep(two_centres.own.site)
    assert lines() == [("Срочно!", "0")]


def test_one_check_alone_may_be_asked(two_centres, add_page, titled):
    page = add_page(two_centres.own, "Срочно!", review_due=timezone.localdate())
    refresh(page, key="titled")
    assert list(UpkeepItem.objects.values_list("check_key", flat=True)) == ["titled"]
