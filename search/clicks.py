"""Where readers click: told by their browsers, without a cookie."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST
from wagtail.models import Site

from core.same_origin import same_origin_post
from search.journal import LAST_POSITION, clicked
from search.limiting import limited


@same_origin_post
@require_POST
@limited("search-click", plain=True)
def click(request: HttpRequest) -> HttpResponse:
    """Count a click on a result: `q` as it was typed, `position` of the result, from 1."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    position = request.POST.get("position", "")
    if not (position.isascii() and position.isdigit() and 1 <= int(position[:3]) <= LAST_POSITION):
        return HttpResponse(status=400)
    clicked(site, get_language(), request.POST.get("q", "")[:1000], int(position))
    return HttpResponse(status=204)
