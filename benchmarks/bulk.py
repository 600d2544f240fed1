"""Pages put into the tree in bulk: one by one a hundred thousand would take an hour.

Only here. The product adds every page by itself, so that signals, outbox and reference index see
it; the benchmark's database lives for one run and is read only.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import QuerySet
from wagtail.models import Page

BATCH = 500


def placed(model: Any, index: Page, number: int, slug: str, title: str, moment: Any) -> Any:
    """Return a published page that is not saved, in its place under an index."""
    return model(
        path=model._get_path(index.path, index.depth + 1, number),
        depth=index.depth + 1,
        url_path=f"{index.url_path}{slug}/",
        slug=slug,
        title=title,
        draft_title=title,
        content_type=ContentType.objects.get_for_model(model),
        locale_id=index.locale_id,
        first_published_at=moment,
        last_published_at=moment,
        live=True,
    )


def insert(index: Page, pages: list[Any]) -> None:
    """Insert pages of one type under an index without children."""
    if not pages:
        return
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    bases = [Page(**{name: getattr(page, name) for name in names}) for page in pages]
    for page, base in zip(pages, Page.objects.bulk_create(bases, batch_size=BATCH), strict=True):
        page.page_ptr_id = page.pk = base.pk
    model = type(pages[0])
    rows: QuerySet = QuerySet(model)  # bulk_create refuses models of two tables
    fields = model._meta.local_concrete_fields
    for start in range(0, len(pages), BATCH):
        rows._insert(pages[start : start + BATCH], fields=fields, using=connection.alias, raw=True)
    Page.objects.filter(pk=index.pk).update(numchild=len(pages))
