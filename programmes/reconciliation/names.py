"""Names of programmes and organisations without what everybody writes in his own way."""

import re

# everything but letters, digits and the «+» and «#» of C++ and C#
_NOISE = re.compile(r"[^\w+#]+|_+")
_NUMBER = re.compile(r"\d+")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_PROGRAMME = re.compile(
    r"\b(?:(?:краткосрочн|дополнительн|общеобразовательн|образовательн|общеразвивающ"
    r"|предпрофессиональн|адаптированн|разноуровнев|модульн|модифицированн|авторск|рабоч"
    r"|сетев|дистанционн)(?:ая|ой|ую)|программ[аыу]|дооп|доп|адооп|дпп|ооп)\b"
)
# of a direction: «технической направленности», «социально гуманитарной направленности»
_DIRECTION = re.compile(
    r"\b(?:(?:социально|туристско|физкультурно|естественно|военно)\s)?\w+ой направленности\b"
)
_ORGANISATION = re.compile(
    r"\b(?:(?:муниципальн|государственн|областн|городск|бюджетн|автономн|казенн|частн"
    r"|некоммерческ|общеобразовательн|образовательн|дошкольн|профессиональн)(?:ое|ая|ого|ой)"
    r"|учреждени[ея]|организаци[яи]|дополнительного образования(?: детей)?|города?"
    r"|городского округа|муниципального (?:района|округа)"
    r"|[мгчфо]?[бак]?(?:п?о|до|дпо)?у(?:дод?|к)?|до|дод|дпо|ано|ооо|ип|г)\b"
)


def simple(text: str) -> str:
    """Return the words of a text in small letters, «е» for «ё», single spaces, no punctuation."""
    return _NOISE.sub(" ", text.casefold().replace("ё", "е")).strip()


def programme_name(text: str) -> str:
    """Return a name without «Дополнительная общеразвивающая программа …»; never empty for words."""
    words = simple(text)
    own = _squeezed(_PROGRAMME.sub(" ", _DIRECTION.sub(" ", words)))
    return own or words


def organisation_name(text: str) -> str:
    """Return a name without the legal form; never empty for words."""
    words = simple(text)
    return _squeezed(_ORGANISATION.sub(" ", words)) or words


def sorted_words(name: str) -> str:
    """Return the words of a name in the order of the alphabet: their order is of no weight."""
    return " ".join(sorted(name.split()))


def numbers_of(name: str) -> tuple[str, ...]:
    """Return the numbers of a name: «Школа № 1» and «Школа № 2» differ in nothing else."""
    words = (_ROMAN.get(word, word) for word in name.split())
    return tuple(sorted(each.lstrip("0") for word in words for each in _NUMBER.findall(word)))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
