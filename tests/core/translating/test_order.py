"""A translation is published after what is above it."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories.home import make_standard
from tests.factories.languages import translate, translate_front

pytestmark = pytest.mark.django_db
FIRST = "Сначала опубликуйте на том же языке страницу выше"


def test_below_a_draft_of_the_front_page_nothing_is_published(article):
    with pytest.raises(ValidationError) as refused:
        translate(article, title="Inside")

    assert FIRST in str(refused.value)
    assert "Раздел" not in str(refused.value)  # an alias is public as its original


def test_the_front_page_then_the_page(centre, article):
    translate_front(centre)

    assert translate(article, title="Inside").live


def test_below_a_draft_section_nothing_is_published(centre, section, article):
    translate_front(centre)
    section.unpublish()

    with pytest.raises(ValidationError) as refused:
        translate(article, title="Inside")

    assert FIRST in str(refused.value)
    assert "Раздел" in str(refused.value)


def test_russian_pages_are_not_asked(centre, section):
    section.unpublish()
    below = make_standard(centre, "Другая", "drugaya")

    below.save_revision().publish()

    below.refresh_from_db()
    assert below.live
