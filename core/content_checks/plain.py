"""Words, sentences and syllables of Russian text."""

import re
from html.parser import HTMLParser

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
VOWEL = re.compile(r"[аеёиоуыэюяaeiouy]", re.IGNORECASE)
# a full stop that ends no sentence: abbreviations, initials, numbers
_ABBREVIATED = re.compile(
    r"\b(?:г|гг|ул|д|кв|пр|просп|пл|ст|ч|п|пп|абз|см|рис|табл|стр|с|им|т|е|др|тыс|млн|млрд|руб|коп"
    r"|обл|р-н|тел|доб|гл|каб|корп|стр|ред|проф|доц|[А-ЯЁ])\.(?=\s)",
    re.IGNORECASE,
)
_DOT = "\u2024"  # stands for such a stop while sentences are cut
_END = re.compile(r"(?<=[.!?…])[»\")]*\s+(?=[«\"(]*[А-ЯЁA-Z\d–—-])")
_BLOCKS = frozenset({"p", "li", "br", "h2", "h3", "h4", "td", "th", "tr", "ul", "ol", "blockquote"})


class _Reader(HTMLParser):
    """Collects the words of markup, a line for each paragraph or item."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def text_of(html: str) -> str:
    """Return the words of markup, a line for each paragraph or item of a list."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).splitlines())
    return "\n".join(line for line in lines if line)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; the end of a line ends one too."""
    found = []
    for line in text.splitlines():
        kept = _ABBREVIATED.sub(lambda match: match.group()[:-1] + _DOT, line)
        found += [each.replace(_DOT, ".").strip() for each in _END.split(kept)]
    return [each for each in found if WORD.search(each)]


def words(text: str) -> list[str]:
    """Return the words; numbers are none."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """Return the number of syllables: vowels, in Russian; one for a word without any."""
    return len(VOWEL.findall(word)) or 1
