"""Reading of a whole act pasted as text: sections, clauses, lists, notes. Knows no models.

The texts of the two decrees (Тверь № 372, Электросталь 2019) are its measure: headings over two
lines, a number alone on its line, lists with and without numbers, lists within lists.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .lines import Kind, Line, read_lines
from .numbers import MARKER_LENGTH, NUMBER_LENGTH, anchor_of

NOTE = re.compile(r"\s*\((?P<note>[^()]*\bв ред(?:акции|\.)[^()]*)\)\.?$", re.IGNORECASE)
REVOKED = re.compile(r"утратил[аио]? силу", re.IGNORECASE)
SIGNATURE = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+$")
REVOKED_LENGTH = 160


@dataclass(frozen=True)
class ParsedClause:
    """A part of an act. `number` is its whole number, `marker` what is printed in a list."""

    number: str
    text: str
    marker: str = ""
    is_heading: bool = False
    note: str = ""
    revoked: bool = False


@dataclass(frozen=True)
class ParsedText:
    """Clauses; lines before the first and the signature after the last; sentences on errors."""

    clauses: list[ParsedClause]
    intro: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass
class _Part:
    kind: Kind
    number: str
    marker: str
    paragraphs: list[str]
    level: int = 0

    @property
    def ending(self) -> str:
        return self.paragraphs[-1][-1:]


@dataclass
class _Reader:
    parts: list[_Part] = field(default_factory=list)
    chain: list[_Part] = field(default_factory=list)
    intro: list[str] = field(default_factory=list)
    children: Counter = field(default_factory=Counter)

    def read(self, line: Line) -> None:
        if line.kind is not Kind.PLAIN:
            self._add(line)
        elif not self.parts:
            self.intro.append(line.text)
        elif self.parts[-1].ending in (":", ";"):
            self._add_plain(line)
        else:
            self._continue(line.text)

    def _add(self, line: Line) -> None:
        if line.kind in (Kind.SECTION, Kind.CLAUSE):
            self.chain = []
            self._push(_Part(line.kind, line.number, "", [line.text]))
            return
        self._leave(line.kind)
        self._push(_Part(line.kind, self._number(line), line.marker, [line.text]))

    def _add_plain(self, line: Line) -> None:
        last = self.parts[-1]
        level = last.level if last.kind is Kind.PLAIN else 0
        if last.ending == ":" or last.kind is not Kind.PLAIN:
            level += 1
        while self.chain and self.chain[-1].kind is Kind.PLAIN and self.chain[-1].level >= level:
            self.chain.pop()
        self._push(_Part(Kind.PLAIN, self._number(line), "–", [line.text], level))

    def _leave(self, kind: Kind) -> None:
        while self.chain and self.chain[-1].kind >= kind:
            self.chain.pop()

    def _number(self, line: Line) -> str:
        if "-" in line.number:
            return line.number.replace("-", ".")
        above = self.chain[-1].number if self.chain else ""
        self.children[above] += 1
        return ".".join(filter(None, [above, line.number or str(self.children[above])]))

    def _push(self, part: _Part) -> None:
        self.parts.append(part)
        self.chain.append(part)

    def _continue(self, text: str) -> None:
        paragraphs = self.parts[-1].paragraphs
        if paragraphs[-1].endswith(".") and text[:1].isupper():
            paragraphs.append(text)
        else:
            paragraphs[-1] = f"{paragraphs[-1]} {text}".strip()


def parse(text: str) -> ParsedText:
    """Return the clauses of a pasted act, with what is wrong in its numbers."""
    reader = _Reader()
    for line in read_lines(text):
        reader.read(line)
    tail = _cut_signature(reader.parts)
    headings = _headings(reader.parts)
    clauses = [_finish(part, part.number in headings) for part in reader.parts]
    return ParsedText(clauses, reader.intro, tail, _errors(clauses))


def _headings(parts: list[_Part]) -> set[str]:
    """A section is a number that has clauses under it («2.» before «2.1.»), or a Roman one."""
    numbers = [part.number for part in parts if part.kind is Kind.CLAUSE]
    above = {number.split(".")[0] for number in numbers if "." in number}
    roman = {part.number for part in parts if part.kind is Kind.SECTION}
    return above | roman


def _finish(part: _Part, is_heading: bool) -> ParsedClause:
    text = "\n\n".join(each for each in part.paragraphs if each)
    if is_heading:
        return ParsedClause(part.number, text.removesuffix("."), is_heading=True)
    note = ""
    if found := NOTE.search(text):
        text, note = text[: found.start()], found["note"]
    revoked = len(text) <= REVOKED_LENGTH and bool(REVOKED.search(text))
    return ParsedClause(part.number, text, part.marker, note=note, revoked=revoked)


def _cut_signature(parts: list[_Part]) -> list[str]:
    if not parts:
        return []
    after = parts[-1].paragraphs[1:]
    if not any(SIGNATURE.search(each) for each in after):
        return []
    del parts[-1].paragraphs[1:]
    return after


def _errors(clauses: list[ParsedClause]) -> list[str]:
    if not clauses:
        return [_("No numbered clause was found in the text.")]
    found = Counter(anchor_of(each.number, heading=each.is_heading) for each in clauses)
    repeated = {each.number: None for each in clauses if found[_anchor(each)] > 1}
    return [
        *(_("Number %(number)s stands twice.") % {"number": each} for each in repeated),
        *filter(None, map(_too_long, clauses)),
    ]


def _too_long(clause: ParsedClause) -> str:
    """Return the sentence on a number that no column holds: it is a misread line."""
    number = clause.number if len(clause.number) > NUMBER_LENGTH else clause.marker
    if len(number) <= (NUMBER_LENGTH if number == clause.number else MARKER_LENGTH):
        return ""
    return _("“%(number)s” is too long for a number of a clause.") % {"number": number}


def _anchor(clause: ParsedClause) -> str:
    return anchor_of(clause.number, heading=clause.is_heading)
