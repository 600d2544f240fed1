"""Telephone numbers as people type them."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core import phones
from core.models import CentreSettings
from users.models import User


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+7 496 570-00-00", "+7 496 570-00-00"),
        ("8 (4822) 00-00-00", "+7 482 200-00-00"),
        ("8 841 2 65 12 34", "+7 841 265-12-34"),
        ("8.496.570.00.00", "+7 496 570-00-00"),
        ("+7\u00a0000\u00a0000-00-00", "+7 000 000-00-00"),
        ("+70000000000, 12", "+7 000 000-00-00, 12"),
        ("+7 496 570–00–00, доб 123456", "+7 496 570-00-00, 123456"),
        ("8 (496) 570 00 00 (доб. 12)", "+7 496 570-00-00, 12"),
        (" 84965700000 ", "+7 496 570-00-00"),
    ],
)
def test_a_number_is_kept_in_one_shape(typed, kept):
    phones.validate_phone(typed)

    assert phones.tidy(typed) == kept
    assert phones.tidy(kept) == kept
    assert phones.href(typed) == "tel:" + kept.partition(",")[0].replace(" ", "").replace("-", "")


@pytest.mark.parametrize(
    "typed",
    [
        *("", "570-00-00", "+1 202 000 0000", "звоните", "+7 000 000-00-0", "+7 000 000-00-000"),
        *("+8 496 570-00-00", "8 496 570-00-00, 8 496 570-00-01"),
    ],
)
def test_what_is_no_russian_number_is_refused_and_left_as_it_is(typed):
    with pytest.raises(ValidationError) as refused:
        phones.validate_phone(typed)

    assert refused.value.messages[0].startswith("Запишите телефон в виде")
    assert phones.tidy(f"  {typed} ") == typed
    assert phones.href(typed) == ""


@given(st.text("0123456789", min_size=10, max_size=10), st.sampled_from(["+7", "8"]), st.data())
def test_signs_between_digits_do_not_matter(number, start, data):
    signs = data.draw(st.lists(st.sampled_from(["", " ", "-", " (", ") "]), min_size=9, max_size=9))
    typed = start + "".join(d + s for d, s in zip(number, [*signs, ""], strict=True))

    assert phones.href(typed) == f"tel:+7{number}"


@given(st.text())
def test_any_text_has_one_shape_and_a_link_only_where_it_is_a_number(text):
    shape = phones.tidy(text)

    assert phones.tidy(shape) == shape
    assert bool(phones.href(shape)) == bool(phones.parse(text))


@pytest.mark.django_db
def test_a_row_keeps_it_so_past_the_forms_too(two_centres):
    person = two_centres.own.person("editor")
    person.phone = "8 (841) 265-12-34"
    person.save()

    assert person.phone == "+7 841 265-12-34"
    assert User.objects.get(pk=person.pk).phone == "+7 841 265-12-34"


@pytest.mark.django_db
def test_a_centre_s_phones_are_tidied_and_checked(two_centres):
    centre = CentreSettings.for_site(two_centres.own.site)
    centre.phone, centre.other_phones = "8 841 265 12 34", "8(841)2651235 доб 7\n\n"
    centre.clean()
    centre.save()

    assert centre.phones == ["+7 841 265-12-34", "+7 841 265-12-35, 7"]
    centre.other_phones = "позвоните"
    with pytest.raises(ValidationError) as refused:
        centre.clean()
    assert "other_phones" in refused.value.message_dict
