"""News put into the page tree in bulk: page by page 2,000 of them take a minute and a half.

Only here. The product adds every page by itself, so that signals, outbox and reference index see
it; the benchmark's database lives for one run and is read only.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from django.db.models import QuerySet
from wagtail.models import Page

from benchmarks.articles import Article
from home.demo.streams import block, heading
from news.models import NewsIndexPage, NewsPage, Rubric
from vocabularies.models import Term

BATCH = 500
WITHOUT_COVER = 4  # every fourth item shows the drawn cover of its direction
TITLE_LENGTH, LEAD_LENGTH = 255, 400
SUBHEADING = "Подробности"


def insert_news(
    index: NewsIndexPage, articles: list[Article], rubrics: dict[str, Rubric], pictures: list[Any]
) -> list[NewsPage]:
    """Add published news under an index that has no children yet."""
    pages = [
        _page(index, number, article, rubrics, pictures)
        for number, article in enumerate(articles, 1)
    ]
    with transaction.atomic():
        for page, base in zip(pages, _insert_bases(pages), strict=True):
            page.page_ptr_id = page.pk = base.pk
        _insert_rows(pages)
        Page.objects.filter(pk=index.pk).update(numchild=len(pages))
        _link_directions(pages, articles)
    return pages


def vacuum() -> None:
    """Give the planner its figures, and leave the clean-up no reason to run while we measure."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (FREEZE, ANALYZE)")


def body_of(article: Article) -> list[dict[str, Any]]:
    """Return an article as blocks: text, a heading in the middle, text."""
    middle = max(1, len(article.paragraphs) // 2)
    first, rest = article.paragraphs[:middle], article.paragraphs[middle:]
    stream = [block("text", _html(first))]
    if rest:
        stream += [heading(SUBHEADING), block("text", _html(rest))]
    return stream


def _html(paragraphs: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs)


def _page(
    index: NewsIndexPage,
    number: int,
    article: Article,
    rubrics: dict[str, Rubric],
    pictures: list[Any],
) -> NewsPage:
    cover = pictures[number % len(pictures)] if pictures and number % WITHOUT_COVER else None
    return NewsPage(
        path=NewsPage._get_path(index.path, index.depth + 1, number),
        depth=index.depth + 1,
        url_path=f"{index.url_path}{article.slug}/",
        slug=article.slug,
        title=article.title[:TITLE_LENGTH],
        draft_title=article.title[:TITLE_LENGTH],
        content_type=ContentType.objects.get_for_model(NewsPage),
        locale_id=index.locale_id,
        first_published_at=article.date,
        last_published_at=article.date,
        live=True,
        lead=article.summary[:LEAD_LENGTH],
        date=article.date,
        rubric=next((rubrics[tag] for tag in article.tags if tag in rubrics), None),
        cover=cover,
        cover_alt=cover.description if cover else "",
        body=body_of(article),
    )


def _insert_bases(pages: list[NewsPage]) -> list[Page]:
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    bases = [Page(**{name: getattr(page, name) for name in names}) for page in pages]
    return Page.objects.bulk_create(bases, batch_size=BATCH)


def _insert_rows(pages: list[NewsPage]) -> None:
    """Insert the rows of the news' own table: bulk_create refuses models of two tables."""
    rows: QuerySet = QuerySet(NewsPage)
    fields = NewsPage._meta.local_concrete_fields
    for start in range(0, len(pages), BATCH):
        rows._insert(pages[start : start + BATCH], fields=fields, using=connection.alias, raw=True)


def _link_directions(pages: list[NewsPage], articles: list[Article]) -> None:
    terms = {term.design_key: term for term in Term.objects.exclude(design_key="")}
    link: type[models.Model] = NewsPage.directions.through
    link.objects.bulk_create(
        [
            link(newspage_id=page.pk, term_id=terms[article.direction].pk)
            for page, article in zip(pages, articles, strict=True)
            if article.direction in terms
        ],
        batch_size=BATCH,
    )
