"""`{% kept %}`: who gets a part of the frame rendered for an earlier reader, and who never."""

import pytest
from django.template import Context, Template
from django.utils import translation

from core.appearance.state import Appearance
from core.caching.kept import mark

USUAL = Appearance()
PART = "{% load kept_tags %}{% kept part place %}{{ word }}{% endkept %}"


@pytest.fixture
def show(rf):
    """Render the part with a word; what was kept shows an earlier word."""

    def rendered(word, *, site=1, stamp="s", look=USUAL, place="", marked=True, preview=False):
        request = rf.get("/")
        request.is_preview = preview
        if marked:
            mark(request, site, stamp)
        context = {"request": request, "appearance": look, "word": word, "place": place}
        return Template(PART).render(Context(context))

    return rendered


def test_a_part_is_rendered_once(show):
    assert show("первое") == "первое"
    assert show("второе") == "первое"


@pytest.mark.parametrize(
    "other",
    [
        {"site": 2},
        {"stamp": "t"},
        {"place": "home"},
        {"look": Appearance(scheme="blue")},
        {"look": Appearance(images="off")},
        {"look": None},
        {"marked": False},
        {"preview": True},
    ],
    ids=lambda other: "-".join(map(str, other)),
)
def test_another_centre_change_place_look_or_reader_never_gets_it(show, other):
    show("первое")

    assert show("второе", **other) == "второе"


@pytest.mark.parametrize(
    "other",
    [
        {"look": Appearance(size="150")},
        {"marked": False},
        {"preview": True},
        {"stamp": ""},
    ],
    ids=lambda other: "-".join(map(str, other)),
)
def test_they_leave_nothing_behind_either(show, other):
    show("личное", **other)

    assert show("общее") == "общее"


def test_languages_do_not_share(show):
    with translation.override("ru"):
        show("русское")
    with translation.override("en"):
        assert show("английское") == "английское"
    with translation.override("ru"):
        assert show("ещё") == "русское"


def test_values_of_a_variable_that_is_missing_are_a_value_too(rf):
    request = rf.get("/")
    mark(request, 1, "s")
    page = Template("{% load kept_tags %}{% kept part page.depth %}{{ word }}{% endkept %}")
    context = {"request": request, "appearance": USUAL}

    assert page.render(Context({**context, "word": "нет"})) == "нет"
    assert page.render(Context({**context, "word": "да", "page": {"depth": 3}})) == "да"
    assert page.render(Context({**context, "word": "иначе"})) == "нет"


def test_a_part_of_a_thing_is_rendered_when_it_is_shown_first():
    template = Template('{% load kept_tags %}{% once markup "head" %}{{ word }}{% endonce %}')
    markup = {}

    shown = [template.render(Context({"markup": markup, "word": word})) for word in "<b"]

    assert shown == ["&lt;", "&lt;"]
    assert template.render(Context({"markup": {}, "word": "b"})) == "b"
