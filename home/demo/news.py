"""News of the demo."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Collection, Site

from core.slugs import make_slug
from home.demo import config
from home.demo.config import DemoNews
from home.demo.documents import make_document
from home.demo.pictures import make_picture
from home.demo.streams import news_body
from news.models import NewsIndexPage, NewsPage, NewsPhoto, Rubric
from vocabularies.models import Term

PHOTO_REPORT = "river"
PINNED_DAYS = 30


def make_news(site: Site, collection: Collection, seed: int) -> None:
    """Make the rubrics and the news of a centre, oldest first, everything published."""
    index = NewsIndexPage.objects.child_of(site.root_page).get()
    rubrics = {
        name: Rubric.objects.create(site=site, name=name, slug=make_slug(name), order=place)
        for place, name in enumerate(config.rubrics())
    }
    for place, item in enumerate(reversed(config.news())):
        cover = make_picture(item.picture, seed + place, collection)
        file = make_document(item.file, item.text, collection) if item.file else None
        page = _page(item, rubrics[item.rubric], cover, file)
        index.add_child(instance=page)
        _link_terms(page, item)
        if item.picture == PHOTO_REPORT:
            _add_gallery(page, collection, seed)
        page.save_revision().publish()


def _page(item: DemoNews, rubric: Rubric, cover: Any, file: Any) -> NewsPage:
    moment = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0)
    return NewsPage(
        title=item.title,
        lead=item.lead,
        date=moment - timedelta(days=item.days),
        rubric=rubric,
        cover=cover,
        cover_alt=cover.description,
        body=news_body(item, file),
        pinned_until=timezone.localdate() + timedelta(days=PINNED_DAYS) if item.pinned else None,
        live=False,
    )


def _link_terms(page: NewsPage, item: DemoNews) -> None:
    terms = {term.code: term for term in Term.objects.all()}
    page.audiences = [terms[code] for code in item.audiences]
    page.directions = [terms[code] for code in item.directions]


def _add_gallery(page: NewsPage, collection: Collection, seed: int) -> None:
    pictures = [make_picture(name, seed + 100, collection) for name in ("hills", "stage", "gears")]
    page.photos = [
        NewsPhoto(image=picture, alt=picture.description, sort_order=place)
        for place, picture in enumerate(pictures)
    ]
