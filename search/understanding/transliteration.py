"""Russian in Latin letters, as people write it: «robototehnika», «shahmaty», «origami»."""

import re

_LETTERS = {
    "shch": "щ",
    "sch": "щ",
    "yo": "е",
    "jo": "е",
    "zh": "ж",
    "kh": "х",
    "ts": "ц",
    "tz": "ц",
    "ch": "ч",
    "sh": "ш",
    "yu": "ю",
    "ju": "ю",
    "ya": "я",
    "ja": "я",
    "ye": "е",
    "ck": "к",
    "ph": "ф",
    "a": "а",
    "b": "б",
    "c": "к",
    "d": "д",
    "e": "е",
    "f": "ф",
    "g": "г",
    "h": "х",
    "i": "и",
    "j": "й",
    "k": "к",
    "l": "л",
    "m": "м",
    "n": "н",
    "o": "о",
    "p": "п",
    "q": "к",
    "r": "р",
    "s": "с",
    "t": "т",
    "u": "у",
    "v": "в",
    "w": "в",
    "x": "кс",
    "y": "ы",
    "z": "з",
    "'": "ь",
}
_UNITS = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_SOFT = re.compile("(?<=[аеиоуыюя])ы|ы(?=[аеиоуюя])")  # «y» beside a vowel is «й»
_LATIN = re.compile("[a-z']+")


def russian(word: str) -> str:
    """Return a folded Latin word in Russian letters; other words come back as they are."""
    if not _LATIN.fullmatch(word):
        return word
    return _SOFT.sub("й", _UNITS.sub(lambda unit: _LETTERS[unit.group()], word))
