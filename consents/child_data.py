"""Personal data of children met in a text: a given name beside an age, a class or a birth date.

Words alone say nothing («дети 7–9 лет», «3 класс», «2014 г. р.»), so few texts are stopped in vain.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

CHILD_AGES = range(1, 18)
_DAYS = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTHS = r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*"
_DATE = rf"{_DAYS}(?:\.\d\d?\.|\s+{_MONTHS}\s+)(?P<year>(?:19|20)\d\d)"
BIRTH = re.compile(
    rf"(?:рожд[а-я]*|родил(?:ся|ась)|д\.\s?р\.)[\s:–-]*(?:в\s)?{_DATE}", re.IGNORECASE
)
BORN_IN = re.compile(r"\b(?P<year>20\d\d)\s*(?:г\.?\s?р\.?|года?\s+рождения)", re.IGNORECASE)
AGE = re.compile(
    r"(?<![\d–—-])\b(?P<age>\d\d?)\s*(?:лет|год[а]?)\b(?!\s*(?:назад|опыт|стаж|работ))"
)
WORKED = re.compile(r"(?:стаж|опыт|работа)[а-я]*[\s:–-]*$", re.IGNORECASE)
CLASS = re.compile(
    r"\b(?:учени[кцч]\w*|уча?щ\w+|воспитанни\w+|школьни\w+)\s+\d\d?\s*[-–]?\s*[«\"]?[А-Яа-я]?[»\"]?\s*класса"
    r"|\b\d\d?\s*[«\"][А-Я][»\"]\s*(?:класс|кл\.)",
    re.IGNORECASE,
)
WORD = re.compile(r"\b[А-ЯЁ][а-яё]+\b")
PATRONYMIC = re.compile(r"(?:[вд]ич|ьич|овн|евн|иничн|ичн)(?:а|у|ем|ой|ы|е|ё)?$")
ENDINGS = ("а", "я", "ы", "и", "е", "у", "ю", "ой", "ей", "ом", "ем", "й", "ь", "")
REACH = 40  # letters between a name and what tells a child


def find_child_data(text: str, today: date | None = None) -> list[str]:
    """Return the parts of the text that name a child, in their order; empty where none does."""
    year = (today or date.today()).year
    found = [match for match in BIRTH.finditer(text) if _is_child(match, year)]
    for match in _signs(text, year):
        name = _name_beside(text, match)
        if name:
            found.append(match)
    return [_shown(text, match) for match in sorted(found, key=lambda each: each.start())]


def _signs(text: str, year: int) -> list[re.Match[str]]:
    """Return what tells a child where a name stands beside it."""
    ages = [
        each
        for each in AGE.finditer(text)
        if int(each["age"]) in CHILD_AGES and not WORKED.search(text[: each.start()])
    ]
    births = [each for each in BORN_IN.finditer(text) if _is_child(each, year)]
    return [*ages, *births, *CLASS.finditer(text)]


def _is_child(match: re.Match[str], year: int) -> bool:
    return year - int(match["year"]) in range(18)


def _name_beside(text: str, sign: re.Match[str]) -> str:
    """Return a given name within reach of the sign in the same sentence, not an adult's."""
    before = re.split(r"[.!?;\n]\s", text[max(0, sign.start() - REACH) : sign.start()])[-1]
    after = re.split(r"[.!?;\n]", text[sign.end() : sign.end() + REACH])[0]
    for part in (before, after):
        words = WORD.findall(part)
        if any(PATRONYMIC.search(word.lower()) for word in words) and "класс" in sign[0].lower():
            continue  # «Иванова Мария Петровна, учитель 3 "А" класса» names a teacher
        name = next((word for word in words if is_given_name(word)), "")
        if name:
            return name
    return ""


def is_given_name(word: str) -> bool:
    """Say whether the word is a Russian given name, full or short, in any case."""
    return _stem(word) in _names()


def _shown(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 20) : match.end()].strip()


@cache
def _names() -> frozenset[str]:
    path = Path(__file__).with_name("child_names.txt")
    return frozenset(_stem(word) for word in path.read_text(encoding="utf-8").split())


def _stem(word: str) -> str:
    """Return the word without its ending and ё: «Пети», «Петю», «Петя» are one name."""
    plain = word.lower().replace("ё", "е")
    for ending in ENDINGS:
        if ending and plain.endswith(ending) and len(plain) - len(ending) >= 2:
            return plain.removesuffix(ending).rstrip("йь")
    return plain
