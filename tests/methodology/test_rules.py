"""Rules of a material: said at the field, in Russian; nothing bad goes public."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from core.refusals import RefusalError
from methodology.models import MaterialFile
from tests.factories.acts import ActFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import draft_material, make_material

pytestmark = pytest.mark.django_db


def errors_of(page):
    try:
        page.full_clean()
    except ValidationError as error:
        return error.message_dict
    return {}


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"age_from": 9, "age_to": 7}, "age_to", "Не меньше 9"),
        ({"age_from": 9}, "age_to", "оба возраста"),
        ({"source_url": "https://example.ru/"}, "source_name", "Назовите источник"),
        ({"slug": "pechat"}, "slug", "занят списком материалов"),
        ({"slug": "rss"}, "slug", "занят списком материалов"),
    ],
)
def test_a_broken_rule_is_said_at_its_field(fields, field, words, section):
    page = make_material(section)
    for name, value in fields.items():
        setattr(page, name, value)
    assert words in " ".join(errors_of(page)[field])


def test_materials_do_not_replace_each_other_in_a_ring(section):
    first = make_material(section, "Первый")
    second = make_material(section, "Второй", replaced_by=first)
    first.replaced_by = second
    assert "заменяли бы друг друга" in " ".join(errors_of(first)["replaced_by"])
    first.replaced_by = first
    assert "replaced_by" in errors_of(first)


def test_a_material_of_another_centre_replaces_nothing(section, other_section):
    page = make_material(section)
    page.replaced_by = make_material(other_section)
    assert "этого раздела" in " ".join(errors_of(page)["replaced_by"])


def test_an_act_of_another_centre_is_refused(section, two_centres):
    page = make_material(section)
    page.act = ActFactory(site=two_centres.other.site)
    assert "другого центра" in " ".join(errors_of(page)["act"])


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"audiences": []}, "для кого"),
        ({"body": []}, "Читать нечего"),
    ],
)
def test_what_lacks_is_said_before_readers_see_it(fields, words, section):
    page = draft_material(**fields)
    section.add_child(instance=page)
    with pytest.raises(RefusalError) as refused:
        page.save_revision().publish()
    assert words.lower() in str(refused.value).lower()
    assert Page.objects.get(pk=page.pk).live is False


def test_a_file_without_a_text_is_enough(section):
    row = MaterialFile(title="Бланк", document=DocumentFactory(), sort_order=0)
    assert make_material(section, body=[], files=[row]).live


def test_a_file_or_an_address_not_both():
    for fields in ({}, {"url": "https://example.ru/", "document": DocumentFactory()}):
        with pytest.raises(ValidationError):
            MaterialFile(title="Бланк", **fields).clean()


def test_the_date_is_today_where_nobody_says_else():
    from methodology.models import MaterialPage

    assert isinstance(MaterialPage().issued_on, date)
