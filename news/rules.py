"""What a news item must have before it goes public; a draft may wait for it."""

from typing import Any

from django.utils.translation import gettext as _

from core.publishing import Problem
from news.models import NewsPage
from news.models.news_page import NewsPhoto


def missing_descriptions(instance: Any) -> list[Problem]:
    """Return a problem for every picture that says nothing to those who do not see it (ПП 102)."""
    if isinstance(instance, NewsPage):
        found = [] if instance.shown_cover_alt or not instance.cover_id else [_cover_problem()]
        photos = [problem for each in instance.photos.all() for problem in _photo(each)]
        return [*found, *(Problem(["photos", *each.path], each.message) for each in photos)]
    return _photo(instance) if isinstance(instance, NewsPhoto) else []


def _cover_problem() -> Problem:
    return Problem(["cover_alt"], _("Describe the cover in words."))


def _photo(photo: NewsPhoto) -> list[Problem]:
    if not photo.image_id or photo.shown_alt:
        return []
    return [Problem(["alt"], _("Describe the photo in words."))]
