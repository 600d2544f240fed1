"""Text typed in the wrong layout, and letters of the other alphabet in place of ours."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
_SHIFTED = {"{": "х", "}": "ъ", ":": "ж", '"': "э", "<": "б", ">": "ю", "~": "ё"}
TO_RUSSIAN = str.maketrans({**dict(zip(_LATIN, _RUSSIAN, strict=True)), **_SHIFTED})
TO_LATIN = str.maketrans(dict(zip(_RUSSIAN, _LATIN, strict=True)))
_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm")


def switched(text: str) -> str:
    """Return what the same keys give in the other layout: «hj,jn» → «робот», «зншерщт» → «python».

    Text of both alphabets comes back as it is.
    """
    lower = text.lower()
    latin = any("a" <= letter <= "z" for letter in lower)
    russian = any("а" <= letter <= "я" or letter == "ё" for letter in lower)
    if latin == russian:
        return text
    return lower.translate(TO_RUSSIAN if latin else TO_LATIN)


def are_neighbours(one: str, other: str) -> bool:
    """Say whether two letters lie side by side in a row of the keyboard."""
    return any(one + other in row or other + one in row for row in _ROWS)
