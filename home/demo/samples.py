"""A page of the demo on which every block stands somewhere."""

from typing import Any

from wagtail.models import Collection, Site

from core.models import CentreSettings
from home.demo import config
from home.demo.documents import make_document
from home.demo.pictures import make_picture
from home.demo.streams import block, figures, files, heading, items, link, picture
from home.models import StandardPage
from media_library.models import PortalDocument
from news.models import NewsIndexPage


def make_guide(site: Site, collection: Collection, seed: int) -> StandardPage:
    """Make the memo for parents; every registered block is used on it."""
    words = config.samples()
    page: Any = StandardPage(
        title=words["title"], slug=words["slug"], lead=words["lead"], show_in_menus=True
    )
    page.body = _body(site, words, _memo(words, collection), collection, seed)
    site.root_page.add_child(instance=page)
    page.save_revision().publish()
    return page


def _memo(words: dict[str, Any], collection: Collection) -> PortalDocument:
    lines = [row[0] for row in words["steps"]]
    document = make_document(words["files_title"], lines, collection)
    document.tags.add("памятка")
    return document


def _body(
    site: Site, words: dict[str, Any], memo: Any, collection: Collection, seed: int
) -> list[dict[str, Any]]:
    titles = words["headings"]
    index = NewsIndexPage.objects.child_of(site.root_page).get()
    drawings = [
        make_picture(name, seed + 200, collection) for name in ("compass", "stage", "river")
    ]
    return [
        block("text", words["text"]),
        heading(titles["start"]),
        block(
            "steps", {"steps": items([{"title": one, "text": two} for one, two in words["steps"]])}
        ),
        block("notice", _notice(words["notice"])),
        block("picture", picture(drawings[0])),
        heading(titles["time"]),
        block("table", _table(words["table"])),
        block("quote", {"text": words["quote"][0], "author": words["quote"][1]}),
        heading(titles["result"]),
        figures(words["figures"]),
        block("assessment", {"year": None}),
        heading(titles["see"]),
        block("video", _video(words["video"])),
        block("gallery", {"pictures": items([picture(each) for each in drawings[1:]])}),
        heading(titles["ask"]),
        block("accordion", {"entries": _answers(words["accordion"])}),
        heading(titles["more"]),
        files(memo),
        block(
            "document_list",
            {"tag": "памятка", "collection": None, "order": "title", "count": 5},
        ),
        block("page_list", {"source": "news", "count": 3, "pages": []}),
        block("related_links", {"links": items([link("", page=index)])}),
        block("contact", _contact(site, words["contact"])),
        block("button", {**link(words["button"], page=index), "style": "main"}),
    ]


def _notice(words: list[str]) -> dict[str, str]:
    return {"kind": "info", "title": words[0], "text": words[1]}


def _answers(rows: list[list[str]]) -> list[dict[str, Any]]:
    return items([{"title": title, "text": text} for title, text in rows])


def _table(words: dict[str, Any]) -> dict[str, Any]:
    return {
        "data": [words["head"], *words["rows"]],
        "table_caption": words["caption"],
        "table_header_choice": "both",
        "first_row_is_table_header": True,
        "first_col_is_header": True,
    }


def _video(words: list[str]) -> dict[str, Any]:
    title, url, duration, transcript = words
    return {"title": title, "url": url, "duration": duration, "transcript": transcript}


def _contact(site: Site, words: list[str]) -> dict[str, str]:
    centre = CentreSettings.for_site(site)
    return {
        "title": words[0],
        "text": words[1],
        "phone": centre.phone,
        "email": centre.email,
        "address": "",
        "hours": centre.opening_hours,
    }
