"""Addresses behind a practice stay good: links and printed codes outlive names and states."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponseRedirect
from wagtail.contrib.redirects.models import Redirect

from core.centres import site_of
from practices_bank.models import PracticePage

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage


def elsewhere(
    section: "PracticesPage", request: HttpRequest, slug: str, tail: str
) -> HttpResponseRedirect | None:
    """Return where an address leads now; None where the practice stands there and is offered.

    In the archive there are no files: its page says why. Under a former name: the same place
    of the same practice.
    """
    public = PracticePage.objects.child_of(section).readable()
    page = public.filter(slug=slug).first()
    if page is not None:
        return HttpResponseRedirect(page.get_url(request) or "/") if page.is_archived else None
    former = Redirect.normalise_path(f"{section.get_url()}{slug}/")
    known = (
        Redirect.get_for_site(site_of(section)).filter(old_path=former).exclude(redirect_page=None)
    )
    renamed = public.filter(pk__in=known.values("redirect_page")).first()
    return HttpResponseRedirect(f"{renamed.get_url(request)}{tail}") if renamed else None
