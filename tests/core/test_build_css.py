"""Style sheets: their budget, their order, and that minifying keeps their meaning."""

import gzip
import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import get_finder
from django.core.management import call_command

from core.management.commands import build_css
from core.management.commands.build_css import minified

STATIC = Path(settings.STATICFILES_DIRS[0])
CSS = STATIC / "css"


def test_sheet_of_every_page_is_within_its_budget():
    text = (CSS / "site.css").read_bytes()

    assert len(gzip.compress(text, 9)) <= 12 * 1024


@pytest.mark.parametrize("source", sorted(each.stem for each in (CSS / "bundles").glob("*.css")))
def test_bundles_are_built_and_small(source):
    assert len((CSS / f"p-{source}.css").read_bytes()) <= 9 * 1024


def test_scripts_of_a_public_page_are_within_their_budget():
    """Every page has portal.js, some have one more; suggestions come when a box is entered."""
    sizes = {each.stem: len(each.read_bytes()) for each in (STATIC / "js").glob("*.js")}
    everywhere = sizes.pop("portal")
    assert sizes.pop("suggestions") <= 4 * 1024

    assert everywhere + max(sizes.values()) <= 5 * 1024


def test_layers_are_declared_first():
    text = (CSS / "site.css").read_text("utf-8")

    assert text.startswith("@layer reset,tokens,base,layout,components,schemes,print;")
    assert text.index("@layer components{") < text.index("@layer schemes{")


def test_every_component_is_in_the_sheet():
    text = (CSS / "site.css").read_text("utf-8")
    rules = sum(minified(each.read_text("utf-8")).count("{") for each in CSS.glob("components/*"))

    assert text.count("{") > rules > 300


def test_space_before_a_pseudo_class_is_not_lost():
    assert minified("@layer a{[x] :is(b,c){d:e}}") == "@layer a{[x] *:is(b,c){d:e}}"
    assert minified("@layer a{f :focus{d:e}}") == "@layer a{f *:focus{d:e}}"
    assert minified("@layer a{f:focus{d: e}}") == "@layer a{f:focus{d:e}}"


def test_building_again_writes_nothing():
    before = (CSS / "site.css").stat().st_mtime_ns

    call_command("build_css")

    assert (CSS / "site.css").stat().st_mtime_ns == before


def test_components_write_no_colour_past_the_tokens():
    allowed = {"a11y-panel.css"}  # samples of the schemes themselves
    for path in (CSS / "components").glob("*.css"):
        if path.name not in allowed:
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text("utf-8")), path.name


@pytest.fixture
def own_static(tmp_path, settings, monkeypatch):
    """Work on a copy of the sources: other processes serve the sheets of the portal."""
    own = tmp_path / "static"
    shutil.copytree(STATIC, own)
    settings.STATICFILES_DIRS = [own]
    monkeypatch.setattr(build_css, "CSS", own / "css")
    get_finder.cache_clear()
    yield own
    get_finder.cache_clear()


def test_collected_release_has_the_built_sheets(own_static, tmp_path, settings):
    settings.STATIC_ROOT = tmp_path / "release"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "core.static_files.PortalManifestStorage"},
    }
    (own_static / "css/site.css").unlink()

    call_command("collectstatic", interactive=False, verbosity=0)

    hashed = next(settings.STATIC_ROOT.glob("css/site.*.css"))
    assert hashed.with_name(f"{hashed.name}.br").exists()
    assert "../fonts/golos-text-ru-400." in hashed.read_text("utf-8")
