"""Opening lists."""

from core.blocks import AccordionBlock


def value(*titles):
    return {"entries": [{"title": title, "text": "<p>Занятия бесплатны.</p>"} for title in titles]}


def test_every_item_is_a_details_element(html):
    printed = html(AccordionBlock(), value("Сколько стоит?", "Как записаться?"))

    assert printed.count("<details>") == 2
    assert "<summary>Сколько стоит?</summary>" in printed
    assert "<div><p>Занятия бесплатны.</p></div>" in printed


def test_titles_are_escaped(html):
    assert "<i>" not in html(AccordionBlock(), value("<i>Сколько</i>"))


def test_an_empty_list_is_refused_on_publishing_only(refusals):
    assert refusals(AccordionBlock(), value())
    assert refusals(AccordionBlock(), value(), draft=True) == []


def test_a_nameless_item_is_refused(refusals):
    assert refusals(AccordionBlock(), value(""))


def test_answers_follow_the_rules_of_text(refusals):
    fake = {"entries": [{"title": "Вопрос", "text": "<p><b>Заголовок</b></p>"}]}

    assert refusals(AccordionBlock(), fake)
