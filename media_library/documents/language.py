"""In which language a file is: the search in a language finds the files in it."""

import re
from typing import Any

from django.conf import settings

from core.languages.same_letters import SAME_LETTERS

CYRILLIC = re.compile(r"[А-Яа-яЁё]")
LATIN = re.compile(r"[A-Za-z]")
LOOKED_AT = 20_000  # letters of the text


def language_of(by_hand: str, text: str, facts: dict[str, Any]) -> str:
    """Return the code of the language, "" for the main one and where nothing is known.

    An editor's word goes first, then the file's own («en-GB»). Programs write there the language
    of their menus: a text mostly in Russian letters is not in a language of other letters.
    """
    code = by_hand or str(facts.get("language") or "").lower().replace("_", "-").partition("-")[0]
    known = {each for each, _name in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
    if code not in known:
        return ""
    return code if by_hand or code in SAME_LETTERS or not _is_cyrillic(text) else ""


def language_choices() -> list[tuple[str, Any]]:
    """Return the languages of the portal; a function, or a setting would ask for a migration."""
    return list(settings.LANGUAGES)


def _is_cyrillic(text: str) -> bool:
    part = text[:LOOKED_AT]
    return len(CYRILLIC.findall(part)) > len(LATIN.findall(part))
