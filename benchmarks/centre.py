"""The centre of the benchmark: made by the portal's own service, filled like a real one."""

from dataclasses import dataclass

from wagtail.models import Collection, Site

from benchmarks.articles import Article, rubrics
from benchmarks.loader import insert_news
from core.models import CentreSettings
from core.slugs import make_slug
from home.centres import create_centre
from home.demo import config
from home.demo.front import fill_front
from home.demo.pages import fill_about, fill_contacts, fill_structure
from home.demo.pictures import SCENES, make_picture
from home.demo.samples import make_guide
from media_library import copying, renditions
from media_library.models import PortalImage
from news.models import NewsIndexPage, Rubric

PICTURES = 24  # more than a page of the list shows
KINDS = ("cover", "ph", "social")


@dataclass(frozen=True)
class Loaded:
    """What was made."""

    news: int
    covered: int
    pictures: int
    rubrics: int


def fill(articles: list[Article]) -> Loaded:
    """Make the centre with its front page, pictures and news."""
    demo = config.centre(config.CENTRES[0])
    site = create_centre("localhost", **demo.settings).site
    fill_about(site, demo)
    fill_structure(site, demo)
    fill_contacts(site)
    collection = CentreSettings.for_site(site).collection
    make_guide(site, collection, seed=PICTURES)
    fill_front(site, demo)
    pictures = _pictures(collection)
    known = _rubrics(site, rubrics(articles))
    index = NewsIndexPage.objects.child_of(site.root_page).get()
    pages = insert_news(index, articles, known, pictures)
    covered = sum(page.cover_id is not None for page in pages)
    return Loaded(len(pages), covered, len(pictures), len(known))


def _pictures(collection: Collection) -> list[PortalImage]:
    """Draw pictures with all copies that pages show: on a living portal the worker makes them."""
    names = list(SCENES)
    made = []
    for number in range(PICTURES):
        image = make_picture(names[number % len(names)], number, collection)
        copying.make(image, renditions.filters(KINDS))
        made.append(image)
    return made


def _rubrics(site: Site, names: list[str]) -> dict[str, Rubric]:
    return {
        name: Rubric.objects.create(
            site=site, name=name.capitalize(), slug=make_slug(name), order=place
        )
        for place, name in enumerate(names)
    }
