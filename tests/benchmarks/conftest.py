"""Files of articles made by the tests."""

import gzip
import json
from datetime import UTC, datetime, timedelta

import pytest

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
TAGS = ["конкурс", "педагогам", "итоги"]


def line(number):
    return {
        "id": number,
        "slug": f"novost-{number}",
        "title": f"Новость {number}",
        "summary": f"Коротко о новости {number}.",
        "body": "Первый абзац с <угловыми> скобками.\n\nВторой абзац.\n\nТретий.",
        "date": (START + timedelta(days=number)).isoformat(),
        "tags": TAGS[: 1 + number % 3],
        "direction": "tech" if number % 2 else "art",
    }


@pytest.fixture
def file_of(tmp_path):
    """Return a function that writes lines, dicts or raw text, packed or not."""

    def write(lines, name="articles.jsonl.gz"):
        path = tmp_path / name
        texts = [each if isinstance(each, str) else json.dumps(each) for each in lines]
        opened = gzip.open if name.endswith(".gz") else open
        with opened(path, "wt", encoding="utf-8") as file:
            file.write("\n".join(texts) + "\n")
        return path

    return write


@pytest.fixture
def twenty(file_of):
    """A file of twenty articles."""
    return file_of([line(number) for number in range(1, 21)])
