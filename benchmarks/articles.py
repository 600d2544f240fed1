"""Articles of a JSON Lines file as the benchmark loads them."""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks import messages

REQUIRED = ("slug", "title", "summary", "body", "date", "tags")


class ArticlesError(SystemExit):
    """The file cannot be used; the text is one sentence for the person who named it."""


@dataclass(frozen=True)
class Article:
    """One article; `paragraphs` are plain text, `direction` is a key of the look or empty."""

    slug: str
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    date: datetime
    tags: tuple[str, ...]
    direction: str = ""


def read(path: Path) -> list[Article]:
    """Return the articles of a .jsonl or .jsonl.gz file; raises ArticlesError."""
    if not path.is_file():
        raise ArticlesError(messages.NO_FILE.format(path=path))
    articles = list(_articles(path))
    if not articles:
        raise ArticlesError(messages.EMPTY.format(path=path))
    return articles


def rubrics(articles: list[Article], limit: int = 8) -> list[str]:
    """Return the most frequent tags: a centre has a handful of rubrics, not a tag cloud."""
    counted = Counter(tag for article in articles for tag in article.tags)
    return [tag for tag, _count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))][
        :limit
    ]


def _articles(path: Path) -> Iterator[Article]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _article(line, str(path), number)


def _article(line: str, path: str, number: int) -> Article:
    try:
        raw: dict[str, Any] = json.loads(line)
        missing = next((name for name in REQUIRED if name not in raw), None)
        reason = missing and messages.NO_FIELD.format(name=missing)
        date = None if missing else _date(raw["date"])
    except json.JSONDecodeError:
        reason = messages.NOT_JSON
    except ValueError:
        reason = messages.BAD_DATE.format(date=raw["date"])
    if reason:
        raise ArticlesError(messages.BAD_LINE.format(path=path, line=number, reason=reason))
    return Article(
        raw["slug"],
        raw["title"],
        raw["summary"],
        tuple(part.strip() for part in raw["body"].split("\n\n") if part.strip()),
        date,
        tuple(raw["tags"]),
        raw.get("direction", ""),
    )


def _date(text: str) -> datetime:
    date = datetime.fromisoformat(text)
    return date if date.tzinfo else date.astimezone()
