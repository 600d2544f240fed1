"""Buttons of the list: ask an address again, set it aside, watch it again."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from link_checker import checking, collecting, tasks
from link_checker.desk.report import links_for
from link_checker.models import IgnoredAddress, Link, WebAddress

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)  # before all that is due


@require_POST
def ask_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an address outside in the nearest run; look at once at one of the portal."""
    link = _found(request, pk)
    if link.address_id:
        WebAddress.objects.filter(pk=link.address_id).update(next_check=AT_ONCE)
        tasks.ask_soon()
        messages.success(request, _("The address will be asked within a few minutes."))
    elif (thing := link.thing) is not None:
        collecting.collect(thing)
        messages.success(request, _("The link was looked at again."))
    return redirect("link_checker")


@require_POST
def set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave an address outside off the desk in the whole centre: it works, a person has looked."""
    link = _found(request, pk)
    if link.address_id:
        IgnoredAddress.objects.get_or_create(
            site=link.site, url=link.url, defaults={"by": request.user}
        )
        _tell_desk(link)
        messages.success(request, _("The address is set aside: the desk keeps silent about it."))
    return redirect("link_checker")


@require_POST
def watch_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an address that was set aside on the desk again."""
    link = _found(request, pk)
    IgnoredAddress.objects.for_site(link.site).filter(url=link.url).delete()
    _tell_desk(link)
    messages.success(request, _("The address is watched again."))
    return redirect("link_checker")


def _found(request: HttpRequest, pk: int) -> Link:
    return get_object_or_404(links_for(request.user).select_related("content_type"), pk=pk)


def _tell_desk(link: Link) -> None:
    checking.tell_desk(Link.objects.for_site(link.site).filter(url=link.url))
