"""Russian typography for plain text and HTML: spaces, «quotes», dashes, breaks of long words.

No kept library does it: those on the registry are dead or know no HTML.
"""

import re
from functools import lru_cache

from core.hyphenation import hyphenate

NBSP = "\u00a0"
_SHORT = (
    "а|без|в|вне|во|где|для|до|же|за|и|из|или|их|к|как|ко|на|над|не|ни|но|о|об|обо|от|по|под|при"
    "|про|с|со|то|у|что|я"
)
_UNITS = (
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|года?|году|лет|век|веке|руб|рублей|тыс|млн|млрд|час|часа|часов|мин|минут|кг|км|м|см|мм|КБ|МБ|ГБ"
    "|балл|балла|баллов|человека?|детей|мест|места|класса?|страниц|%|₽"
)
# a pattern that begins with a character is looked for much faster than one with a condition
_WORDS = [
    (re.compile(r"(?<=\S)[ \u00a0]+[-–—][ \u00a0]+"), f"{NBSP}– "),  # a dash never starts a line
    (
        re.compile(rf"(?<![\w-])(?=\w{{1,3}} )({_SHORT}) (?=[\w«„\"(№]|$)", re.IGNORECASE),
        rf"\1{NBSP}",
    ),
    (re.compile(r" (?<=\w )(?=(?:ли|же|бы|б|ж)(?![\w-]))"), NBSP),
]
_NUMBERS = [
    (re.compile(r"(\d)[-—](?=\d{4}\b)"), r"\1–"),
    (re.compile(rf"(\d) (?=(?:{_UNITS})(?!\w))"), rf"\1{NBSP}"),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP),
    (re.compile(r"([№§]) ?(?=\d)"), rf"\1{NBSP}"),
]
_DOTS = [
    (re.compile(r"\.\.\."), "…"),
    (
        re.compile(r"(?<!\w)(г|ул|д|п|пп|ст|ч|стр|гл|им|пр|просп|пл|кв|о|т)\. (?=[\w«])"),
        rf"\1.{NBSP}",
    ),
    (re.compile(r"([А-ЯЁ])(?<!\w.)\. ?([А-ЯЁ])\. (?=[А-ЯЁ])"), rf"\1.{NBSP}\2.{NBSP}"),
]
_DIGIT = re.compile(r"\d")
_LONGER_THAN_A_PHONE = re.compile(r"[А-Яа-яЁё]{20,}")
_TAG = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_VERBATIM = frozenset({"code", "pre", "script", "style", "kbd", "samp", "textarea"})
_INLINE = frozenset(
    {"a", "abbr", "b", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"}
)
_BEFORE_OPENING = frozenset(" \u00a0\n\t([{«„-–—/")


@lru_cache(maxsize=4096)
def typograph(text: str) -> str:
    """Return plain text set by the rules; applied twice it changes nothing more."""
    return _spaced(_Quotes().turn(text))


def typograph_html(html: str) -> str:
    """Return HTML whose words are set by the rules; tags, code and preformatted text are kept."""
    quotes, verbatim, result = _Quotes(), "", []
    for part in _TAG.split(html):
        name = _tag_name(part)
        if not name:
            result.append(part if verbatim or not part else _set(part, quotes))
            continue
        if verbatim:
            verbatim = "" if name == f"/{verbatim}" else verbatim
        elif name in _VERBATIM:
            verbatim = name
        if name.lstrip("/") not in _INLINE:
            quotes = _Quotes()
        result.append(part)
    return "".join(result)


def _tag_name(part: str) -> str:
    match = re.match(r"<(/?[a-zA-Z][\w-]*|!--)", part)
    return match[1].lower() if match else ""


def _set(text: str, quotes: "_Quotes") -> str:
    plain = text.replace("&quot;", '"').replace("&#x27;", "'").replace("&nbsp;", NBSP)
    return _spaced(quotes.turn(plain))


def _spaced(text: str) -> str:
    if "." in text:
        text = _by(_DOTS, text)
    text = _by(_WORDS, text)
    if _DIGIT.search(text):
        text = _by(_NUMBERS, text)
    return _LONGER_THAN_A_PHONE.sub(lambda match: hyphenate(match[0], "ru"), text)


def _by(rules: list[tuple[re.Pattern[str], str]], text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


class _Quotes:
    """Turns straight quotes into «ёлочки», the inner ones into „лапки“, across inline tags."""

    def __init__(self) -> None:
        self.depth = 0
        self.previous = " "

    def turn(self, text: str) -> str:
        if '"' not in text:
            self._follow(text)
            return text
        return "".join(map(self._turned, text))

    def _follow(self, text: str) -> None:
        self.depth += sum(map(text.count, "«„")) - sum(map(text.count, "»“"))
        self.previous = text[-1:] or self.previous

    def _turned(self, char: str) -> str:
        if char == '"':
            opening = self.previous in _BEFORE_OPENING or self.depth == 0
            char = (
                ("«" if self.depth == 0 else "„") if opening else ("“" if self.depth > 1 else "»")
            )
        self._follow(char)
        return char
