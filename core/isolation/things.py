"""What a person may meet at the desk: things of the centres where he works, a guest's own ones."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Task
from wagtail.query import PageQuerySet

from core import access, centres, guests

Things = Callable[[Any], QuerySet]


def own_pages(user: Any) -> Q:
    """Return the condition «a page of one of the person's centres, or a guest's own»."""
    return pages_at_work(user) | guests.pages(user)


def pages_at_work(user: Any) -> Q:
    """Return the condition «a page of one of the person's centres».

    The front pages are asked for once for the life of the object, which is a request's.
    """
    if not hasattr(user, "_own_fronts"):
        roots = access.sites_of(user).values("root_page__translation_key")
        fronts = Page.objects.filter(translation_key__in=roots)
        user._own_fronts = list(fronts.values_list("path", flat=True))
    return centres.under(user._own_fronts)


def pages(user: object) -> PageQuerySet:
    """Return the pages, and the root above all centres, where every way begins."""
    return Page.objects.filter(own_pages(user) | Q(depth=1))


def images(user: object) -> QuerySet:
    """Return the pictures."""
    return _members(get_image_model(), user)


def documents(user: object) -> QuerySet:
    """Return the documents."""
    return _members(get_document_model(), user)


def translations(user: object) -> QuerySet:
    """Return the translations of pages."""
    return _model("Translation").filter(source__in=sources(user).values("pk"))


def sources(user: object) -> QuerySet:
    """Return what pages are translated from."""
    keys = Page.objects.filter(pages_at_work(user)).values("translation_key")
    return _model("TranslationSource").filter(object__in=keys)


def tasks(user: object) -> QuerySet[Task]:
    """Return the steps of the workflows."""
    roots = access.sites_of(user).values("root_page")
    return Task.objects.filter(workflow_tasks__workflow__workflow_pages__page__in=roots).distinct()


def _members(model: Any, user: object) -> QuerySet:
    collections = centres.collections_of(access.sites_of(user))
    own = Q(collection__in=collections) | Q(collection__in=guests.collections(user))
    return model._default_manager.filter(own)


def _model(name: str) -> QuerySet:
    return apps.get_model("wagtail_localize", name)._default_manager.all()
