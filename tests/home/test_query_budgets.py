"""No public page asks the database more than twelve times without a shared cache.

The search asks what its words are before it looks for them.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import CentreSection
from news.models import NewsPage
from news.models.news_page import RelatedNews
from search.rebuilding import rebuild
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.news import RubricFactory, add_photos, make_news
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

LIMIT, SEARCH_LIMIT = 12, 14
NEWS = 60  # the number of queries does not depend on it; the benchmark has 2,000


@pytest.fixture
def centre(only_centre):
    return only_centre


@pytest.fixture
def index(centre):
    return CentreSection.objects.get(site=centre.site, key="novosti").page.specific


@pytest.fixture
def within(client, django_assert_max_num_queries):
    """Read a page twice, the second time counted: the first fills what a process keeps."""

    def read(path, limit=LIMIT):
        assert client.get(path).status_code == 200
        with django_assert_max_num_queries(limit) as counted:
            assert client.get(path).status_code == 200
        print(path, len(counted))

    return read


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/o-tsentre/",
        "/struktura/",
        "/kontakty/",
        "/dokumenty/",
        "/novosti/",
        "/dostupnost/",
        "/karta-sayta/",
        "/versiya-dlya-slabovidyashchih/",
    ],
)
def test_pages_of_a_new_centre(centre, within, path):
    within(path)


@pytest.mark.parametrize("query", ["центр", "контакты и структура центра", "wtynh"])
def test_results_of_the_search(centre, within, query):
    rebuild()
    within(f"/poisk/?q={query}", SEARCH_LIMIT)
    within(f"/poisk/podskazki/?q={query}", SEARCH_LIMIT)


def test_a_query_of_unknown_words(centre, within):
    within("/poisk/?q=зюзюбрь", SEARCH_LIMIT)


@pytest.fixture
def many(centre, index):
    """News on several pages with rubrics, terms and covers."""
    rubrics = [RubricFactory(site=centre.site) for _each in range(4)]
    covers = [ImageFactory(shape=(60, 40)) for _each in range(5)]
    first = make_news(index, "Новость", rubric=rubrics[0], cover=covers[0])
    now = timezone.now()
    for number in range(1, 25):
        make_news(
            index,
            f"Новость {number}",
            rubric=rubrics[number % 4],
            cover=covers[number % 5],
            date=now - timedelta(hours=number),
        )
    _add_old(index, first, NEWS - 25)
    terms = Term.objects.of("audience")[:2]
    links = NewsPage.audiences.through
    links.objects.bulk_create(
        links(newspage_id=page, term_id=term.pk)
        for page in NewsPage.objects.values_list("pk", flat=True)
        for term in terms
    )


def _add_old(index, page, count):
    """Add published news without revisions."""
    index.refresh_from_db()
    for number in range(count):
        index.add_child(
            instance=NewsPage(
                title=f"Старая {number}",
                slug=f"staraya-{number}",
                lead=page.lead,
                rubric=page.rubric,
                date=page.date - timedelta(days=number + 2),
            )
        )


@pytest.mark.parametrize(
    "path", ["/novosti/", "/novosti/?page=2&audience={audience}", "/novosti/?q=новость", "/"]
)
def test_lists_of_many_news(many, within, path):
    within(path.format(audience=Term.objects.of("audience").first().code))


def test_an_article_with_a_gallery_and_related_news(centre, index, within):
    rubric = RubricFactory(site=centre.site)
    for number in range(5):
        make_news(index, f"Рядом {number}", rubric=rubric)
    page = make_news(index, "Итоги", rubric=rubric, cover=ImageFactory(shape=(60, 40)))
    add_photos(page, 8, shape=(60, 40))

    within("/novosti/itogi/")


def test_an_article_with_all_that_an_article_may_show(centre, index, within):
    """Cover and gallery of people, pictures, documents and links in the text, chosen news."""
    consent = ConsentRecordFactory(site=centre.site)
    people = {"shape": (60, 40), "people_shown": True, "consent": consent}
    near = [make_news(index, f"Рядом {number}") for number in range(3)]
    document = DocumentFactory(collection=centre.collection)
    document.replaced_by = DocumentFactory(collection=centre.collection)
    document.save()
    page = make_news(
        index,
        "Итоги",
        rubric=RubricFactory(site=centre.site),
        cover=ImageFactory(**people),
        body=full_body(ImageFactory(**people), document, near[0]),
    )
    add_photos(page, 8, **people)
    page = NewsPage.objects.get(pk=page.pk)
    page.related_news = [RelatedNews(related=each, sort_order=n) for n, each in enumerate(near)]
    page.save_revision().publish()

    within("/novosti/itogi/")


def full_body(image, document, page):
    """Return a text with every kind of thing that a page loads."""
    picture = {"image": image.pk, "alt": "", "decorative": False, "caption": "", "source": ""}
    link = f'<p><a linktype="page" id="{page.pk}">Рядом</a></p>'
    return [
        {"type": "text", "value": link},
        {"type": "picture", "value": {**picture, "layout": "auto"}},
        {"type": "picture", "value": {**picture, "layout": "auto"}},
        {"type": "files", "value": {"files": [{"document": document.pk, "title": ""}]}},
    ]
