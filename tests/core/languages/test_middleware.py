"""An address in a language is there when the centre speaks it and its front page is published."""

import pytest

from tests.factories.languages import speak, translate

pytestmark = pytest.mark.django_db
VIEWS = ["/en/", "/en/o-nas/", "/en/poisk/?q=word", "/en/karta-sayta/"]


def get(client, path, host="localhost"):
    return client.get(path, headers={"host": host})


@pytest.fixture
def english(article):
    return translate(article, title="About us", lead="Who we are.")


def test_a_page_is_read_in_both_languages(client, english):
    russian, foreign = get(client, "/o-nas/").text, get(client, "/en/o-nas/").text

    assert '<html lang="ru"' in russian
    assert "О нас" in russian
    assert '<html lang="en"' in foreign
    assert "About us" in foreign


@pytest.mark.parametrize("path", VIEWS)
def test_a_language_that_is_off_is_not_there(client, centre, english, path):
    assert get(client, path).status_code == 200

    speak(centre)

    answer = get(client, path)
    assert answer.status_code == 404
    assert '<html lang="ru"' in answer.text


@pytest.mark.parametrize("path", VIEWS)
def test_a_language_without_a_front_page_is_not_there(client, centre, english, path):
    centre.home.get_translations().get().unpublish()

    assert get(client, path).status_code == 404


@pytest.mark.parametrize("path", VIEWS)
def test_the_other_centre_does_not_speak_it(client, english, path):
    assert get(client, path, host="tver.localhost").status_code == 404


def test_a_page_that_is_not_translated_is_not_found_in_english(client, article):
    answer = get(client, "/en/o-nas/")

    assert answer.status_code == 404
    assert '<html lang="en"' in answer.text
    assert "There is no such page" in answer.text


def test_a_translation_is_not_found_at_an_address_of_the_other_language(client, article):
    translate(article, title="About us", slug="about")

    assert get(client, "/about/").status_code == 404


def test_an_unpublished_translation_is_gone_and_its_original_stays(client, english):
    english.unpublish()

    assert get(client, "/en/o-nas/").status_code == 404
    assert get(client, "/o-nas/").status_code == 200


def test_an_unpublished_original_leaves_its_translation(client, article, english):
    article.unpublish()

    assert get(client, "/o-nas/").status_code == 404
    assert get(client, "/en/o-nas/").status_code == 200


def test_words_left_in_russian_are_marked(client, article):
    translate(article, title="About us")

    assert '<p lang="ru" class="lead">Кто' in get(client, "/en/o-nas/").text


def test_a_russian_page_marks_nothing(client, article):
    assert 'lang="ru"' not in get(client, "/o-nas/").text.replace('<html lang="ru"', "")
