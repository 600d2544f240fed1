"""The rules, each over the parts of a page: its fields and blocks with their places."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from core.content_checks import officialese, readability
from core.content_checks.plain import sentences, text_of, words

LONG = 30  # words in a sentence
QUOTED = 60  # characters of a text that a remark repeats
_STRAIGHT = re.compile(r"[\"“”]")
_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")


class Kind(Enum):
    """What a part is."""

    LINE = "line"  # a title, a caption
    TEXT = "text"  # plain text of some sentences
    HTML = "html"
    LEAD = "lead"


@dataclass(frozen=True)
class Part:
    """Words at a place of the page; `path` as in the editor: «body.ID.text»."""

    path: str
    kind: Kind
    source: str

    @property
    def text(self) -> str:
        """The words without markup."""
        return text_of(self.source) if self.kind is Kind.HTML else self.source


@dataclass(frozen=True)
class Remark:
    """What might be better at a place; `values` go into the sentence that the desk says."""

    code: str
    path: str
    values: dict[str, str | int] = field(default_factory=dict)


Rule = Callable[[list[Part]], Iterable[Remark]]


def remarks(parts: Iterable[Part]) -> list[Remark]:
    """Return the remarks of all rules, in the order of the rules."""
    given = list(parts)
    return [remark for rule in RULES for remark in rule(given)]


def missing_lead(parts: list[Part]) -> Iterator[Remark]:
    """A page that has a place for a lead and none in it."""
    for part in parts:
        if part.kind is Kind.LEAD and not part.text.strip():
            yield Remark("no-lead", part.path)


def long_sentences(parts: list[Part]) -> Iterator[Remark]:
    """Sentences that are lost before they end."""
    for part in parts:
        for sentence in sentences(part.text):
            count = len(words(sentence))
            if count > LONG:
                yield Remark("long", part.path, {"count": count, "text": short(sentence)})


def office_words(parts: list[Part]) -> Iterator[Remark]:
    """Phrases that have plainer ones."""
    for part in parts:
        for phrase in officialese.find(part.text):
            values: dict[str, str | int] = {"text": short(phrase.found), "better": phrase.better}
            yield Remark("office" if phrase.better else "chain", part.path, values)


def straight_quotes(parts: list[Part]) -> Iterator[Remark]:
    """Quotes of a typewriter: the site shows them right, files and letters do not."""
    for part in parts:
        if found := _STRAIGHT.search(part.text):
            yield Remark("quotes", part.path, {"text": _around(part.text, found.start())})


def hyphens_for_dashes(parts: list[Part]) -> Iterator[Remark]:
    """A hyphen between spaces."""
    for part in parts:
        if found := _HYPHEN.search(part.text):
            yield Remark("dash", part.path, {"text": _around(part.text, found.start())})


def hard_text(parts: list[Part]) -> Iterator[Remark]:
    """The whole text is hard to read."""
    ease = readability.reading_ease(whole(parts))
    if ease is not None and ease < readability.HARD:
        first = next(part for part in parts if part.text.strip())
        yield Remark("hard", first.path, {"ease": ease})


def whole(parts: Iterable[Part]) -> str:
    """Return the words of the parts that have sentences."""
    return "\n".join(part.text for part in parts if part.kind is not Kind.LINE)


def short(text: str) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1].rstrip()}…"


def _around(text: str, place: int) -> str:
    line_start = text.rfind("\n", 0, place) + 1
    start = max(line_start, place - 20)
    line_end = text.find("\n", place)
    end = min(line_end if line_end >= 0 else len(text), place + 20)
    return text[start:end].strip()


RULES: tuple[Rule, ...] = (
    missing_lead,
    hard_text,
    long_sentences,
    office_words,
    straight_quotes,
    hyphens_for_dashes,
)
