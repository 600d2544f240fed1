"""Tags of pictures and documents: a person is offered those of his own centres' things.

The words themselves are kept once for the whole installation.
"""

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from taggit.models import Tag, TaggedItem
from wagtail.admin.filters import BaseMediaFilterSet
from wagtail.documents import get_document_model
from wagtail.documents.views.documents import DocumentsFilterSet
from wagtail.images import get_image_model
from wagtail.images.views.chooser import ImageChooseView
from wagtail.images.views.images import ImagesFilterSet

from core.isolation import things
from media_library.picture_filters import PictureFiltersMixin

OFFERED = 10


def tags_of(user: Any, *models: Any) -> QuerySet[Tag]:
    """Return the tags that stand on the person's things of the models, the commonest first."""
    items = Q(pk__in=[])
    for model in models:
        own = {get_image_model(): things.images, get_document_model(): things.documents}[model]
        keys = own(user).values("pk")
        items |= Q(content_type__app_label=model._meta.app_label) & Q(
            content_type__model=model._meta.model_name, object_id__in=keys
        )
    used = TaggedItem.objects.filter(items)
    found = Tag.objects.filter(taggit_taggeditem_items__in=used)
    return found.annotate(used=Count("taggit_taggeditem_items")).order_by("-used", "name")


def autocomplete(request: HttpRequest, **kwargs: str) -> JsonResponse:
    """Return tags that begin with what was typed, as the editor's field of tags asks for them."""
    term = request.GET.get("term", "")
    own = tags_of(request.user, get_image_model(), get_document_model())
    found = own.filter(name__istartswith=term).order_by("name") if term else own.none()
    return JsonResponse([each.name for each in found[:OFFERED]], safe=False)


class OwnTagsMixin(BaseMediaFilterSet):
    """A filter by tags that offers the person's own ones."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if offered := self.filters.get("tag"):
            own = tags_of(self.request.user, self._meta.model)[:OFFERED]
            offered.extra["choices"] = [(each.name, each.name) for each in own]
            if not own:
                del self.filters["tag"]


class OwnImagesFilterSet(PictureFiltersMixin, OwnTagsMixin, ImagesFilterSet):
    """Filters of the pictures."""


class OwnDocumentsFilterSet(OwnTagsMixin, DocumentsFilterSet):
    """Filters of the documents."""


class OwnImageChooseView(ImageChooseView):
    """The window of the picture chooser."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = tags_of(self.request.user, self.model)[:OFFERED]
        return {**super().get_context_data(**kwargs), "popular_tags": own}
