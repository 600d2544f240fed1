"""Which languages the portal has is said by one variable."""

import pytest

from tests.test_environment import SETTINGS, read


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("", ["ru", "en"]),
        ("ru", ["ru"]),
        ("ru,en,tt", ["ru", "en", "tt"]),
        ("RU, tt", ["ru", "tt"]),
    ],
)
def test_languages_are_named_in_the_environment(monkeypatch, value, codes):
    monkeypatch.setenv("PORTAL_LANGUAGES", value)

    found = read(SETTINGS / "i18n.py")

    assert [code for code, _name in found["LANGUAGES"]] == codes
    assert found["WAGTAIL_CONTENT_LANGUAGES"] == found["LANGUAGES"]


def test_the_desk_stays_russian(settings):
    assert [code for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES] == ["ru"]


@pytest.mark.django_db
def test_a_centre_speaks_only_what_the_portal_has(two_centres, settings):
    centre = two_centres.own.site.centresettings
    centre.languages = ["tt", "en", "ru"]
    assert centre.other_languages == ["en"]

    settings.LANGUAGES = [("ru", "Russian"), ("en", "English"), ("tt", "Tatar")]
    assert centre.other_languages == ["en", "tt"]
