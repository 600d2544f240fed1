"""Notice of cookies (152-ФЗ): shown until answered; nothing but technical ones before consent."""

from django.conf import settings
from django.db.models import TextChoices
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from core.same_origin import local_path, same_origin_post

COOKIE = "cookies"
YEAR = 365 * 24 * 60 * 60


class CookieChoice(TextChoices):
    """What the reader answered."""

    SEEN = "seen", _("Notice read")
    NECESSARY = "necessary", _("Only the necessary")
    ALL = "all", _("Accept")


def choice_of(request: HttpRequest) -> str:
    """Return the answer kept in the cookie, empty where there is none."""
    value = request.COOKIES.get(COOKIE, "")
    return value if value in CookieChoice.values else ""


@same_origin_post
@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Keep the answer for a year and return the reader to the page he came from."""
    choice = request.POST.get("choice", "")
    response = HttpResponseRedirect(local_path(request.POST.get("next", "")))
    if choice in CookieChoice.values:
        set_choice_cookie(response, COOKIE, choice)
    return response


def set_choice_cookie(response: HttpResponse, name: str, value: str) -> None:
    """Set a technical cookie that keeps a reader's choice: a year, closed to scripts."""
    response.set_cookie(
        name,
        value,
        max_age=YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
