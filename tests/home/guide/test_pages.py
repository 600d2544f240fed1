"""The guide is whole: every page is listed, every link and picture leads somewhere."""

import re
from pathlib import Path

import pytest

from home.guide import pages

PICTURE = re.compile(r"!\[([^\]]*)\]\(img/([\w-]+)\.png\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")


def every_page():
    return [pages.contents(), *pages.pages()]


def slugs_on_disk():
    return {path.stem for path in pages.folder().glob("*.md")} - {pages.CONTENTS}


def test_every_file_is_in_the_list():
    assert {page.slug for page in pages.pages()} == slugs_on_disk()


def test_pages_come_in_the_order_of_the_list():
    assert [page.slug for page in pages.pages()][:2] == ["voyti", "vtoroy-shag"]


@pytest.mark.parametrize("slug", sorted(slugs_on_disk()))
def test_the_list_calls_a_page_by_its_title(slug):
    page = next(each for each in pages.pages() if each.slug == slug)
    assert f"[{page.title}]({slug}.md)" in pages.contents().text


def test_every_picture_of_the_guide_exists_and_is_used():
    used = {name for page in every_page() for _words, name in PICTURE.findall(page.text)}
    assert used == set(pages.pictures())


def test_every_picture_is_taken_by_a_scenario():
    scenarios = Path(__file__).parents[2] / "functional"
    text = "".join(path.read_text() for path in scenarios.glob("test_scenarios_*.py"))
    taken = re.findall(r"screenshot\(\s*\"([\w-]+)\"", text)
    assert sorted(taken) == sorted(pages.pictures())


def test_every_picture_is_described():
    words = [words for page in every_page() for words, _name in PICTURE.findall(page.text)]
    assert all(len(each) > 10 for each in words)


def test_every_link_leads_to_a_page_of_the_guide():
    targets = {target for page in every_page() for target in LINK.findall(page.text)}
    assert targets <= {f"{slug}.md" for slug in slugs_on_disk()}


def test_a_page_without_a_title_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "README.md").write_text("без заголовка", encoding="utf-8")
    monkeypatch.setattr(pages, "folder", lambda: tmp_path)
    with pytest.raises(ValueError, match="README"):
        pages.contents()
