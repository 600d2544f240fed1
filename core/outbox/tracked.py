"""What is recorded: everything a visitor's page may show.

Registers of apps derive from `core.models.Recorded`, or are named by `outbox.track(Model)`.
"""

from django.apps import apps
from django.db import models
from taggit.models import ItemBase
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, Site

from core.models import Recorded

from .signals import track, track_page_deletes, track_tags

KINDS = (
    Page,
    AbstractImage,
    AbstractDocument,
    BaseGenericSetting,
    BaseSiteSetting,
    CollectionViewRestriction,
    PageViewRestriction,
    Recorded,
    Redirect,
    Site,
)


def connect() -> None:
    """Connect the recording signals; a model opts out by `outbox_ignored = True`."""
    track_page_deletes()
    for model in apps.get_models():
        if issubclass(model, ItemBase):
            track_tags(model)
        elif _is_shown(model):
            track(model)


def _is_shown(model: type[models.Model]) -> bool:
    return issubclass(model, KINDS) and not getattr(model, "outbox_ignored", False)
