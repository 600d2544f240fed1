"""Where a thing is mended: its address in the admin, without asking the database for it."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

if TYPE_CHECKING:
    from core.models import UpkeepItem


def edit_url(item: "UpkeepItem") -> str:
    """Return the address of the form where a flaw is mended; empty for a kind without one."""
    model: Any = item.content_type.model_class()
    if model is None:
        return ""
    if issubclass(model, BaseSiteSetting):
        names = model._meta.app_label, model._meta.model_name
        return reverse("wagtailsettings:edit", args=[*names, item.site_id])
    name = _name(model)
    return reverse(name, args=[item.object_id]) if name else ""


def _name(model: Any) -> str:
    if issubclass(model, Page):
        return "wagtailadmin_pages:edit"
    if issubclass(model, get_image_model()):
        return "wagtailimages:edit"
    if issubclass(model, get_document_model()):
        return "wagtaildocs:edit"
    viewset = getattr(model, "snippet_viewset", None)
    return viewset.get_url_name("edit") if viewset else ""
