"""Where a thing is mended: its address in the admin, without asking the database for it."""

from typing import Any

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

AT_PLACE = "#:w:contentpath="  # understood by Wagtail's forms

_lists: dict[type, str] = {}


def mend_in(model: type, name: str) -> None:
    """Name the list of the desk (`?site=`) where things without a form are mended."""
    _lists[model] = name


def edit_url(item: Any) -> str:
    """Return the address of the form where a row's flaw is mended; empty for a kind without one.

    The row names the thing by `content_type`, `object_id` and `site`, and by `path` the field or
    the block at which the form opens.
    """
    form = url_of(item.content_type.model_class(), item.object_id, item.site_id)
    return f"{form}{AT_PLACE}{item.path}" if form and item.path else form


def url_of(model: Any, key: Any, site_id: int | None = None) -> str:
    """Return the address of the form of a thing by its key; "" for a kind without one."""
    if model is None:
        return ""
    if issubclass(model, BaseSiteSetting):
        names = model._meta.app_label, model._meta.model_name
        return reverse("wagtailsettings:edit", args=[*names, site_id]) if site_id else ""
    if model in _lists:
        return f"{reverse(_lists[model])}?site={site_id}" if site_id else reverse(_lists[model])
    name = _name(model)
    return reverse(name, args=[key]) if name else ""


def _name(model: Any) -> str:
    if issubclass(model, Page):
        return "wagtailadmin_pages:edit"
    if issubclass(model, get_image_model()):
        return "wagtailimages:edit"
    if issubclass(model, get_document_model()):
        return "wagtaildocs:edit"
    if model is get_user_model():
        return "wagtailusers_users:edit"
    viewset = getattr(model, "snippet_viewset", None)
    return viewset.get_url_name("edit") if viewset else ""
