"""Front page of the demo: entrances by role, the four blocks of the decree, directions, news."""

from typing import Any

from wagtail.models import Page, Site

from home.demo import config
from home.demo.config import DemoCentre
from home.demo.streams import block, items, link
from home.models import HomePage

Pages = dict[str, Page]
Words = dict[str, Any]


def fill_front(site: Site, demo: DemoCentre) -> None:
    """Fill the front page; its links name pages by their addresses."""
    page = HomePage.objects.get(pk=site.root_page_id)
    words = config.front()
    page.hero_title = words["title"]
    page.hero_lead = demo.hero_lead
    page.seo_title = words["seo_title"]
    page.search_hint = words["hint"]
    page.popular_searches = "\n".join(words["searches"])
    pages = {each.slug: each for each in site.root_page.get_children()}
    page.sections = [
        block("audience", _audience(words["audience"], pages)),
        block("four_blocks", _four_blocks(words["blocks"], pages)),
        block("directions", _directions(words["directions"])),
        *(block("latest", _latest(each, pages)) for each in words["latest"]),
        block("quality", {**words["quality"], "year": None}),
        block("help", _help(words["help"], pages)),
    ]
    page.save_revision().publish()


def _links(rows: list[list[str]], pages: Pages) -> list[dict[str, Any]]:
    return items([link(text, page=pages[slug]) for text, slug in rows])


def _audience(words: Words, pages: Pages) -> Words:
    cards = [{**card, "links": _links(card["links"], pages)} for card in words["cards"]]
    return {"heading": words["heading"], "cards": items(cards)}


def _four_blocks(words: Words, pages: Pages) -> Words:
    entries = [{**entry, "links": _links(entry["links"], pages)} for entry in words["entries"]]
    return {"heading": words["heading"], "entries": items(entries)}


def _directions(words: Words) -> Words:
    rows = [{"direction": code, "examples": text} for code, text in words["examples"].items()]
    return {"heading": words["heading"], "examples": items(rows)}


def _latest(words: Words, pages: Pages) -> Words:
    text, slug = words["more"]
    return {**words, "count": 4, "more": link(text, page=pages[slug])}


def _help(words: Words, pages: Pages) -> Words:
    button = link(words["button"], page=pages["voprosy"])
    return {"heading": words["heading"], "text": words["text"], "button": button}
