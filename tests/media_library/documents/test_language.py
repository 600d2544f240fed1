"""A file's language: an editor's word, the file's own, the letters of the text."""

import pytest

from media_library.documents.language import language_of

RUSSIAN, ENGLISH = "Положение о конкурсе", "Rules of the contest"


@pytest.mark.parametrize(
    ("by_hand", "said", "text", "language"),
    [
        ("", "", ENGLISH, ""),
        ("", "ru-RU", RUSSIAN, ""),
        ("", "en-GB", ENGLISH, "en"),
        ("", "EN_us", ENGLISH, "en"),
        ("", "en-US", RUSSIAN, ""),  # the program spoke English, its user did not
        ("en", "", RUSSIAN, "en"),
        ("ru", "en", ENGLISH, ""),
        ("", "de", "Regeln", ""),  # the portal does not speak it
        ("", None, "", ""),
    ],
)
def test_the_language_of_a_file(by_hand, said, text, language):
    assert language_of(by_hand, text, {"language": said}) == language


def test_letters_say_nothing_of_a_language_written_in_russian_ones(settings):
    settings.LANGUAGES = [("ru", "Русский"), ("tt", "Татарча")]

    assert language_of("", "Бәйге турында нигезләмә", {"language": "tt"}) == "tt"
