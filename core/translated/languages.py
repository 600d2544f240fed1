"""Into which languages registers are translated."""

from django.conf import settings
from django.utils.text import capfirst


def others() -> list[tuple[str, str]]:
    """Return code and name of every language but the one the portal is written in."""
    named = [(code, capfirst(str(name))) for code, name in settings.LANGUAGES]
    return [(code, name) for code, name in named if code != settings.LANGUAGE_CODE]
