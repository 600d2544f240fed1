"""Every public page of the demo speaks its language alone, and each has a title of its own."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from wagtail.models import Page, Site

from core.centres import pages_of

BESIDE_THE_TREE = (
    "karta-sayta/",
    "versiya-dlya-slabovidyashchih/",
    "poisk/",
    "poisk/?q=центр",
    "poisk/?q=йцукен",
    "vhod/",
    "net-takoy-stranitsy/",
    "novosti/2026/",
    "novosti/?rubric=zapis",
)
BESIDE_IN_ENGLISH = (
    "karta-sayta/",
    "versiya-dlya-slabovidyashchih/",
    "poisk/",
    "poisk/?q=clubs",
    "poisk/?q=qwerty",
    "net-takoy-stranitsy/",
    "novosti/2026/",
)
# names that have no Russian form, and the names of our cookies
ALLOWED = {
    "RSS", "Atom", "JSON", "Feed", "XLSX", "CSV", "PDF", "DOCX", "RTF", "TXT", "ZIP", "cookie",
    "Python", "Rutube", "VK", "Telegram", "Windows", "NVDA", "JAWS", "WCAG", "AA", "URL", "MB",
    "KB", "appearance", "cookie_choice", "choice", "csrftoken", "podborka", "sessionid",
}  # fmt: skip
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\b[\w-]+(?:\.[\w-]+)+\b|%\w+")
LATIN = re.compile(r"[A-Za-z]{2,}")
CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "use", "wbr"}
SPOKEN = ("alt", "aria-label", "title", "placeholder", "content")


class Words(HTMLParser):
    """Gathers what a reader sees or hears in the language of the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.silent = 0
        self.title = self.tag = self.language = ""
        self.open: list[tuple[str, str]] = []
        self.feed(html)

    @property
    def is_own(self):
        """Whether the words being read are in the language of the page."""
        return not self.open or self.open[-1][1] == self.language

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "html":
            self.language = given["lang"]
        spoken_here = given.get("lang") or (self.open[-1][1] if self.open else self.language)
        self.silent += tag in ("script", "style", "code")
        self.tag = tag
        if tag not in VOID:
            self.open.append((tag, spoken_here))
        if spoken_here != self.language:
            return
        if tag != "wbr":  # a word goes on after a place where it may break
            self.texts.append(" ")
        spoken = SPOKEN if tag != "meta" or given.get("name") == "description" else ()
        self.texts += [f" {given[name]} " for name in spoken if given.get(name)]

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style", "code")
        self.tag = ""
        self.texts.append(" ")
        places = [place for place, each in enumerate(self.open) if each[0] == tag]
        if places:
            del self.open[places[-1] :]

    def handle_data(self, data):
        if self.tag == "title" and not self.title:
            self.title = data
        if not self.silent and self.is_own:
            self.texts.append(data)

    def foreign(self):
        """Words of other letters that are neither addresses nor names without a Russian form."""
        text = ADDRESS.sub(" ", "".join(self.texts))
        if self.language == "ru":
            return sorted(set(LATIN.findall(text)) - ALLOWED)
        return sorted(set(CYRILLIC.findall(text)))


def test_parser_hears_attributes_and_skips_addresses():
    html = '<p title="Close">Пишите: moc@a.example, a.example/b<script>var x</script> Back</p>'
    html = f'<html lang="ru">{html}'

    assert Words(html).foreign() == ["Back", "Close"]


def test_parser_leaves_out_what_names_another_language():
    html = '<html lang="en"><p>Text</p><p lang="ru">Текст <b>ещё</b></p><p>Слово</p>'

    assert Words(html).foreign() == ["Слово"]


def addresses(site: Site) -> list[str]:
    """Return the pages in all languages; those beside the tree in each that is spoken."""
    tree = [page.get_url() or "" for page in pages_of(site).live().filter(depth__gt=1)]
    local = {address.removeprefix(site.root_url) or "/" for address in tree}
    beside = [f"/{each}" for each in BESIDE_THE_TREE]
    if "/en/" in local:
        beside += [f"/en/{each}" for each in BESIDE_IN_ENGLISH]
    return sorted(local) + beside


@pytest.mark.django_db
def test_pages_of_the_demo_speak_their_language_and_have_titles_of_their_own(demo):
    foreign: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for site in Site.objects.all():
        client = Client(headers={"host": site.hostname})
        for address in addresses(site):
            words = Words(client.get(address).content.decode())
            foreign |= {f"{site.hostname}{address}": found} if (found := words.foreign()) else {}
            assert 15 <= len(words.title) <= 80, address
            twin = titles.setdefault(f"{site.pk} {words.title}", address)
            assert twin == address, f"{twin} and {address} share a title"

    assert foreign == {}
    assert Page.objects.count() > 40
