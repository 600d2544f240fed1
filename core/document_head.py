"""Title and description of a document for tabs, search engines and social networks."""

from django.utils.translation import gettext as _

from core.models import CentreSettings

TITLE_LIMIT = 80  # characters; search engines cut longer ones
DESCRIPTION_FLOOR = 60
DESCRIPTION_LIMIT = 200


def title(own: str, centre: CentreSettings) -> str:
    """Return the page's title with the centre's name where both fit into 80 characters."""
    name = centre.short_name
    if not name or name in own:
        return _cut(own, TITLE_LIMIT)
    whole = f"{own} – {name}"
    return whole if len(whole) <= TITLE_LIMIT else _cut(own, TITLE_LIMIT)


def description(own: str, page_title: str, centre: CentreSettings) -> str:
    """Return the page's description in 60–200 characters.

    A short one is completed: first by the section and the centre's name, then by what the
    portal is for.
    """
    text = _sentence(own)
    for more in _completions(page_title, centre):
        if len(text) >= DESCRIPTION_FLOOR:
            break
        text = f"{text} {_sentence(more)}".strip()
    return _cut(text, DESCRIPTION_LIMIT)


def _completions(page_title: str, centre: CentreSettings) -> list[str]:
    name = centre.full_name or centre.short_name
    whose = " – ".join(each for each in (page_title, name) if each)
    words = _("Portal of children's supplementary education: news, documents, contacts.")
    if where := centre.municipality_locative:
        of_place = _("Children's supplementary education %(where)s: news, documents, contacts.")
        words = of_place % {"where": where}
    return [whose, words]


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?…" else f"{text}."


def _cut(text: str, limit: int) -> str:
    """Return `text` not longer than `limit`, cut after a whole word."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    whole_words = head.rpartition(" ")[0] or head[: limit - 1]
    return f"{whole_words.rstrip(' ,.;:–')}…"
