"""News put into the page tree in bulk: page by page 2,000 of them take a minute and a half."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django.db import connection, models, transaction

from benchmarks import bulk
from benchmarks.articles import Article
from home.demo.streams import block, heading
from news.models import NewsIndexPage, NewsPage, Rubric
from vocabularies.models import Term

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
        bulk.insert(index, pages)
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
    title = article.title[:TITLE_LENGTH]
    page: NewsPage = bulk.placed(NewsPage, index, number, article.slug, title, article.date)
    page.cover = pictures[number % len(pictures)] if pictures and number % WITHOUT_COVER else None
    page.cover_alt = page.cover.description if page.cover else ""
    page.lead, page.date = article.summary[:LEAD_LENGTH], article.date
    page.rubric = next((rubrics[tag] for tag in article.tags if tag in rubrics), None)
    page.body = body_of(article)
    return page


def _link_directions(pages: list[NewsPage], articles: list[Article]) -> None:
    terms = {term.design_key: term for term in Term.objects.exclude(design_key="")}
    link: type[models.Model] = NewsPage.directions.through
    link.objects.bulk_create(
        [
            link(newspage_id=page.pk, term_id=terms[article.direction].pk)
            for page, article in zip(pages, articles, strict=True)
            if article.direction in terms
        ],
        batch_size=bulk.BATCH,
    )
