"""Where a document is used, as far as a person may know."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex
from wagtail.query import PageQuerySet

from core.isolation.choosers import own_pages
from media_library.models import PortalDocument


def pages_using(document: PortalDocument, user: Any) -> PageQuerySet:
    """Return the pages of the person's centres that show or link a document, drafts too."""
    references = ReferenceIndex.get_references_to(document)
    pages = references.filter(base_content_type=ContentType.objects.get_for_model(Page))
    keys = [int(key) for key in set(pages.values_list("object_id", flat=True))]
    return Page.objects.filter(own_pages(user), pk__in=keys).order_by("title", "pk")
