"""Sheets are drawn of our own files only."""

import pytest

from exchange.sheets import rendering


@pytest.mark.parametrize(
    "url",
    [
        "https://example.ru/x.css",
        "file:///etc/passwd",
        f"{rendering.BASE}../site/config/settings/files.py",
        f"{rendering.BASE}css/no.css",
    ],
)
def test_nothing_foreign_is_opened(url):
    with pytest.raises(ValueError, match=r"."):
        rendering.own_file(url)
