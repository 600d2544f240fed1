"""Living style guide."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from core.style_guide.samples import samples
from core.style_guide.views import ERRORS, icon_names
from tests.test_layout import COMPONENTS

pytestmark = pytest.mark.django_db


def test_every_sample_is_shown(client, two_centres):
    html = client.get("/styleguide/", headers={"host": "localhost"}).content.decode()

    for sample in samples():
        assert f'id="{sample.anchor}"' in html
        assert sample.template in html


# every page of the guide has them around or above the samples
IN_THE_FRAME = {
    *("skip", "topbar", "masthead", "masthead-logo", "nav", "footer", "footer-links"),
    *("cookie-notice", "feedback", "a11y-panel", "a11y-panel-group", "hero-art"),
    *("form-field", "form-notes", "error-page-links", "results-title"),
}


def test_every_component_has_a_sample_or_stands_in_the_frame():
    shown = {Path(each.template).stem for each in samples()}

    assert shown | IN_THE_FRAME >= COMPONENTS
    assert COMPONENTS - shown >= IN_THE_FRAME


def test_every_sample_prints_something(rf):
    for sample in samples():
        assert sample.html(rf.get("/")).strip(), sample.template


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.title)
def test_every_sample_names_a_style_sheet_that_is_there(sample):
    assert finders.find(sample.css)


def test_icons_are_read_from_the_sprite():
    assert {"search", "eye", "d-tech"} <= set(icon_names())


@pytest.mark.parametrize("path", ["/styleguide/", "/styleguide/500/"])
def test_it_is_for_developers_only(client, two_centres, settings, path):
    settings.STYLE_GUIDE_ENABLED = False

    assert client.get(path, headers={"host": "localhost"}).status_code == 404


@pytest.mark.parametrize("code", ERRORS)
def test_pages_of_errors_are_shown(client, two_centres, code):
    guide = client.get("/styleguide/", headers={"host": "localhost"}).content.decode()
    response = client.get(f"/styleguide/{code}/", headers={"host": "localhost"})

    assert f'href="/styleguide/{code}/"' in guide
    assert response.status_code == 200
    assert f"{code}.html" in [each.name for each in response.templates]


def test_there_is_no_page_for_other_codes(client, two_centres):
    response = client.get("/styleguide/418/", headers={"host": "localhost"})

    assert response.status_code == 404


def test_search_engines_stay_away(client, two_centres):
    html = client.get("/styleguide/", headers={"host": "localhost"}).content.decode()

    assert '<meta name="robots" content="noindex">' in html
