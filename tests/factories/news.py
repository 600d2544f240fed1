"""News for the tests."""

import factory
from factory.django import DjangoModelFactory

from media_library.warming import warm_page
from news.models import NewsIndexPage, NewsPage, Rubric
from news.models.news_page import NewsPhoto
from tests.factories.media_library import ImageFactory
from tests.factories.pages import put


class RubricFactory(DjangoModelFactory):
    """A rubric; `site` must be given."""

    class Meta:
        model = Rubric

    name = factory.Sequence(lambda n: f"Рубрика {n}")
    slug = factory.Sequence(lambda n: f"rubrika-{n}")


def make_index(centre, **fields) -> NewsIndexPage:
    """Give a centre its section «Новости»."""
    fields = {"title": "Новости", "slug": "novosti", "show_in_menus": True, **fields}
    return centre.home.add_child(instance=NewsIndexPage(**fields))


def make_news(index, title="Открыт набор в кружки", **fields) -> NewsPage:
    """Publish a news item with a revision, as the admin does; `live=False` leaves a draft.

    Copies of its pictures are made, as the worker does.
    """
    fields = {"lead": "Запись идёт до конца месяца.", **fields}
    live = fields.pop("live", True)
    page = put(index, NewsPage(title=title, live=False, **fields), live)
    if live:
        warm_page(page)
    return page


def add_photos(page, count: int, **image) -> None:
    """Add photos to the gallery of a news item and publish it."""
    page.photos = [NewsPhoto(image=ImageFactory(**image), sort_order=n) for n in range(count)]
    page.save_revision().publish()
    warm_page(page)
