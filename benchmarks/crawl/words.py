"""What a reader sees or hears of a page, and which words of it are of another language."""

import re
from html.parser import HTMLParser

# names that have no Russian form, and the names of our cookies
ALLOWED = {
    "RSS", "Atom", "JSON", "Feed", "XLSX", "CSV", "PDF", "DOCX", "RTF", "TXT", "ZIP", "cookie",
    "Python", "Rutube", "VK", "Telegram", "Windows", "NVDA", "JAWS", "WCAG", "AA", "URL", "MB",
    "KB", "SVG", "UTF", "IP", "CC", "BY", "appearance", "anketa", "cookies", "csrftoken",
    "messages", "mfa", "trusted", "podborka", "portal", "device", "sessionid", "wagtail", "sidebar",
    "collapsed", "localhost",
}  # fmt: skip
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|\b[\w-]+(?:\.[\w-]+)+\b|%\w+")
LATIN = re.compile(r"[A-Za-z]{2,}")
CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "use", "wbr"}
SPOKEN = ("alt", "aria-label", "title", "placeholder", "content")
SILENT = ("script", "style", "code")

Attributes = list[tuple[str, str | None]]


class Words(HTMLParser):
    """Gathers the words of a page that are said in its own language."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.silent = 0
        self.title = self.tag = self.language = ""
        self.open: list[tuple[str, str]] = []
        self.feed(html)

    @property
    def is_own(self) -> bool:
        """Whether the words being read are in the language of the page."""
        return not self.open or self.open[-1][1] == self.language

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or ""
        spoken_here = given.get("lang") or (self.open[-1][1] if self.open else self.language)
        self.silent += tag in SILENT
        self.tag = tag
        if tag not in VOID:
            self.open.append((tag, spoken_here))
        if spoken_here != self.language:
            return
        if tag != "wbr":  # a word goes on after a place where it may break
            self.texts.append(" ")
        spoken = SPOKEN if tag != "meta" or given.get("name") == "description" else ()
        self.texts += [f" {given[name]} " for name in spoken if given.get(name)]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT
        self.tag = ""
        self.texts.append(" ")
        places = [place for place, each in enumerate(self.open) if each[0] == tag]
        if places:
            del self.open[places[-1] :]

    def handle_data(self, data: str) -> None:
        if self.tag == "title" and not self.title:
            self.title = data
        if not self.silent and self.is_own:
            self.texts.append(data)

    def foreign(self) -> list[str]:
        """Return words of other letters that are neither addresses nor names of their own."""
        text = ADDRESS.sub(" ", "".join(self.texts))
        if self.language == "ru":
            return sorted(set(LATIN.findall(text)) - ALLOWED)
        return sorted(set(CYRILLIC.findall(text)))
