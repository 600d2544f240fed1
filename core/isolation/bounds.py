"""An address of the desk that names a thing of another centre leads nowhere.

Wagtail loads things by their keys and asks for permissions later, or forgets to: some of its views
name a page in a refusal, show the place it should move to, list what may not be deleted. So the
keys are looked at before the view is: a thing of another centre is not found.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from core.isolation import things
from core.isolation.things import Things

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Bound:
    """The argument `name` of addresses whose route begins with `route` names one of `things`."""

    name: str
    things: Things
    route: str = ""


IN_PATH = (
    *(Bound(name, things.pages) for name in ("page_id", "parent_page_id", "page_pk")),
    *(Bound(name, things.pages) for name in ("page_to_move_id", "destination_id")),
    *(Bound(name, things.documents) for name in ("document_id", "doc_id")),
    Bound("task_id", things.tasks),
    Bound("translation_id", things.translations),
    Bound("translation_source_id", things.sources),
)
IN_QUERY = (
    Bound("id", things.pages, "wagtailadmin_choose_page_chosen_multiple"),
    Bound("id", things.images, "wagtailimages_chooser:chosen_multiple"),
    Bound("id", things.documents, "wagtaildocs_chooser:chosen_multiple"),
)
# where a page is copied or moved to
IN_FORM = (
    Bound("new_parent_page", things.pages, "wagtailadmin_pages:"),
    Bound("chooser", things.pages, "wagtail_bulk_action"),
)


def within_own_centres(view: View) -> View:
    """Answer «not found» for another centre's things; a superuser has no bounds."""

    @wraps(view)
    def bounded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not request.user.is_superuser:
            for things_of, keys in _named(request, kwargs):
                if keys:  # asking whose things they are costs queries
                    _find(things_of(request.user), keys)
        return view(request, *args, **kwargs)

    return bounded


def _named(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[tuple[Things, list[Any]]]:
    """Yield the keys that a request names, with the things among which they must be."""
    route = request.resolver_match.view_name if request.resolver_match else ""
    for bounds, given in (
        (IN_PATH, lambda name: [kwargs[name]] if name in kwargs else []),
        (IN_QUERY, request.GET.getlist),
        (IN_FORM, request.POST.getlist),
    ):
        for bound in bounds:
            if route.startswith(bound.route):
                yield bound.things, given(bound.name)
    if route == "wagtail_bulk_action" and (listed := _listed(**kwargs)):
        yield listed, [each for each in request.GET.getlist("id") if each != "all"]


def _listed(app_label: str, model_name: str, **kwargs: Any) -> Things | None:
    """Return the things that a bulk action of Wagtail is about; registers have their own bounds."""
    known: dict[Any, Things] = {
        Page: things.pages,
        get_image_model(): things.images,
        get_document_model(): things.documents,
    }
    try:
        return known.get(apps.get_model(app_label, model_name))
    except LookupError:
        raise Http404 from None


def _find(own: Any, keys: list[Any]) -> None:
    wanted = {str(key) for key in keys if key}
    if not wanted:
        return
    if not all(key.isdecimal() for key in wanted):
        raise Http404
    if own.filter(pk__in=wanted).count() != len(wanted):
        raise Http404
