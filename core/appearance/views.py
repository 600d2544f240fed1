"""Page of all settings of the version for the visually impaired."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.appearance.choices import SETTINGS
from core.appearance.groups import group
from core.appearance.state import COOKIE, Appearance
from core.cookie_notice import set_choice_cookie
from core.plain_pages import PlainPage
from core.same_origin import local_path, same_origin_post


@same_origin_post
@require_http_methods(["GET", "HEAD", "POST"])
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the settings; keep those sent and return to the page the reader came from."""
    if request.method == "POST":
        return _kept(request)
    appearance = getattr(request, "appearance", Appearance())
    page = PlainPage(
        title=_("Version for the visually impaired"),
        description=_(
            "Settings of the version for the visually impaired: size of the text, colours, "
            "typeface, distance between letters, pictures. Works without scripts."
        ),
        noindex=True,  # the way back in its address makes it another page each time
    )
    context = page.context(
        request,
        groups={name: group(name, appearance) for name in SETTINGS},
        next=local_path(request.GET.get("next", "")),
    )
    return render(request, "core/accessibility.html", context)


def _kept(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(local_path(request.POST.get("next", "")))
    chosen = Appearance() if "reset" in request.POST else Appearance.of(request.POST)
    if chosen.on:
        set_choice_cookie(response, COOKIE, str(chosen))
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
