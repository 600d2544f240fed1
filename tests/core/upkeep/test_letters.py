"""The weekly letter: who gets it and what stands in it."""

import pytest

from core.models import CentreSettings
from core.upkeep import letters
from users.models import Role


@pytest.fixture
def chief(two_centres):
    return two_centres.own.person(Role.ADMINISTRATOR)


def test_an_administrator_is_told_of_the_whole_centre(two_centres, chief, item, mailoutbox):
    item(two_centres.own)
    item(two_centres.own, check_key="placeholders")
    assert letters.write(two_centres.own.site) == 1
    (letter,) = mailoutbox
    assert letter.to == [chief.email]
    assert "Пора проверить: 1" in letter.body
    assert "Не заполнено: 1" in letter.body


def test_an_owner_is_told_of_his_own_things(two_centres, chief, item, mailoutbox):
    owner = two_centres.own.person(Role.AUTHOR)
    item(two_centres.own, "Моё", owner=owner)
    item(two_centres.own, "Чужое")
    letters.write(two_centres.own.site)
    (letter,) = [each for each in mailoutbox if each.to == [owner.email]]
    assert "Моё" in letter.body
    assert "Чужое" not in letter.body


def test_a_long_list_is_cut(two_centres, item, mailoutbox):
    owner = two_centres.own.person(Role.AUTHOR)
    for number in range(letters.NAMED + 2):
        item(two_centres.own, f"Строка {number}", owner=owner)
    letters.write(two_centres.own.site)
    assert "и ещё 2" in mailoutbox[0].body


def test_nothing_is_sent_while_all_is_well(two_centres, chief, item, mailoutbox):
    item(two_centres.own, days=3)
    assert letters.write(two_centres.own.site) == 0
    assert mailoutbox == []


def test_a_centre_may_do_without_letters(two_centres, chief, item, mailoutbox):
    item(two_centres.own)
    CentreSettings.objects.filter(site=two_centres.own.site).update(upkeep_letters=False)
    letters.write(two_centres.own.site)
    assert mailoutbox == []


def test_people_of_other_centres_get_nothing(two_centres, item, mailoutbox):
    stranger = two_centres.other.person(Role.ADMINISTRATOR)
    item(two_centres.own, owner=stranger)
    letters.write(two_centres.own.site)
    assert mailoutbox == []
