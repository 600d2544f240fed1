"""A page or a record leans only on things of its own centre: choosers offer no others."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import CollectionMember, Page, Site

from core import centres
from core.publishing import Problem, references


def problems_of(instance: models.Model) -> list[Problem]:
    """Return a problem for every place that names a thing of another centre."""
    site = _centre_of(instance)
    return list(_problems(instance, site)) if site else []


def foreign(thing: models.Model, site: Site) -> bool:
    """Say whether a thing belongs to another centre."""
    others = _foreign(type(thing), site)
    return others is not None and others.filter(pk=thing.pk).exists()


def _problems(instance: models.Model, site: Site) -> Iterator[Problem]:
    for model, places in references(instance).items():
        foreign = _foreign(model, site)
        if foreign is None:
            continue
        keys = {key for key, _path in places}
        found = {str(key) for key in foreign.filter(pk__in=keys).values_list("pk", flat=True)}
        yield from (Problem(path.split("."), _words(model)) for key, path in places if key in found)


def _centre_of(instance: Any) -> Site | None:
    if isinstance(instance, Page):
        return centres.kept_site_of(instance) if instance.path else None
    return instance.site if getattr(instance, "site_id", None) else None


def _foreign(model: Any, site: Site) -> QuerySet | None:
    """Return the things of a model that other centres have; None if it knows no centres."""
    if issubclass(model, Page):
        return Page.objects.exclude(pk__in=centres.pages_of(site).values("pk"))
    if issubclass(model, CollectionMember):
        others = centres.collections_of(Site.objects.exclude(pk=site.pk))
        return model._default_manager.filter(collection__in=others)
    if any(each.name == "site" and each.related_model is Site for each in model._meta.fields):
        return model._default_manager.exclude(site=None).exclude(site=site)
    return None


def _words(model: type[models.Model]) -> str:
    if issubclass(model, Page):
        return _("The page belongs to another centre: link to its address instead.")
    return _("This belongs to another centre: choose one of your own centre.")
