"""Contact cards."""

import pytest

from core.blocks import ContactBlock


def value(**fields):
    empty = dict.fromkeys(("text", "phone", "email", "address", "hours"), "")
    return {"title": "Методист", **empty, **fields}


def test_a_phone_can_be_called(html):
    printed = html(ContactBlock(), value(phone="8 (496) 000-00-00"))

    assert 'href="tel:+74960000000"' in printed
    assert ">8 (496) 000-00-00</a>" in printed


def test_an_address_of_mail_is_a_link(html):
    assert 'href="mailto:mail@example.ru"' in html(ContactBlock(), value(email="mail@example.ru"))


def test_only_what_is_given_is_shown(html):
    assert html(ContactBlock(), value(phone="1")).count("<li>") == 1


@pytest.mark.parametrize("way", [{"phone": "1"}, {"email": "a@b.ru"}, {"address": "Улица"}])
def test_one_way_is_enough(refusals, way):
    assert refusals(ContactBlock(), value(**way)) == []


def test_a_card_that_leads_to_nobody_is_a_draft(refusals):
    assert refusals(ContactBlock(), value(hours="9–18"))
    assert refusals(ContactBlock(), value(hours="9–18"), draft=True) == []


def test_a_wrong_mail_is_refused_even_in_a_draft(refusals):
    assert refusals(ContactBlock(), value(email="почта"), draft=True)


def test_the_index_gets_no_word_for_what_is_not_given():
    block = ContactBlock()

    assert block.get_searchable_content(block.to_python({"title": "Кабинет"})) == ["Кабинет"]
