"""What templates know of the reader."""

from django.http import HttpRequest

from core.appearance.state import Appearance
from core.cookie_notice import choice_of


def reader(request: HttpRequest) -> dict[str, object]:
    """Give `appearance` and `cookie_choice` (empty until the notice is answered)."""
    return {
        "appearance": getattr(request, "appearance", Appearance()),
        "cookie_choice": choice_of(request),
    }
