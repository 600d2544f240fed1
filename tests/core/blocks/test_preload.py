"""One query per model for a whole stream."""

import pytest
from wagtail.blocks import ListBlock, StreamBlock, StructBlock

from core.blocks import PageChoice
from core.blocks.preload import preload

pytestmark = pytest.mark.django_db


class Both(StructBlock):
    main = PageChoice(required=False)
    others = ListBlock(PageChoice())


STREAM = StreamBlock([("one", PageChoice()), ("both", Both())])


def raw(pk, number=1):
    one = {"type": "one", "value": pk, "id": "1"}
    both = {"type": "both", "value": {"main": pk, "others": [pk, pk]}, "id": "2"}
    return [one, both] * number


@pytest.mark.parametrize("number", [1, 5])
def test_any_number_of_choosers_takes_one_query(two_centres, django_assert_num_queries, number):
    value = STREAM.to_python(raw(two_centres.own.home.pk, number))

    with django_assert_num_queries(1):
        preload(value)
        titles = [child.value["main"].title for child in value if child.block_type == "both"]

    assert titles == [two_centres.own.home.title] * number


def test_addresses_of_pages_ask_nothing_more(two_centres, rf, django_assert_num_queries):
    request = rf.get("/", headers={"host": "localhost"})
    page = two_centres.own.home
    page.get_url(request)
    value = STREAM.to_python(raw(page.pk))
    preload(value)

    with django_assert_num_queries(0):
        assert value[0].value.get_url(request) == "/"


def test_repeated_objects_are_copies(two_centres):
    value = STREAM.to_python(raw(two_centres.own.home.pk))
    preload(value)
    first, second = value[1].value["others"]

    assert first == second
    assert first is not second


def test_what_is_gone_is_none(db):
    value = STREAM.to_python(raw(999_999))
    preload(value)

    assert value[0].value is None


def test_values_made_in_memory_are_left_alone(two_centres):
    page = two_centres.own.home.page_ptr
    value = STREAM.to_python([("one", page)])
    preload(value)

    assert value[0].value is page


def test_other_conversions_are_not_touched(two_centres, django_assert_num_queries):
    page = two_centres.own.home
    preload(STREAM.to_python([]))

    with django_assert_num_queries(1):
        assert PageChoice().bulk_to_python([page.pk])
