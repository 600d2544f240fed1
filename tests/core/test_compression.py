"""Compression: texts only, untouched where it is done already."""

import gzip

import pytest
from django.http import HttpResponse

from core.compression import CompressionMiddleware

TEXT = "муниципальный опорный центр " * 50


def answer(rf, content_type, headers=None, accept="gzip"):
    response = HttpResponse(TEXT, content_type=content_type, headers=headers)
    request = rf.get("/", headers={"accept-encoding": accept})
    return CompressionMiddleware(lambda _request: response)(request)


@pytest.mark.parametrize(
    "content_type",
    [
        "text/html; charset=utf-8",
        "text/css",
        "image/svg+xml",
        "application/rss+xml",
        "text/javascript",
    ],
)
def test_texts_are_compressed(rf, content_type):
    response = answer(rf, content_type)

    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content).decode() == TEXT
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize("content_type", ["image/jpeg", "font/woff2", "application/pdf"])
def test_pictures_fonts_and_files_are_not(rf, content_type):
    assert "Content-Encoding" not in answer(rf, content_type).headers


def test_browser_that_cannot_gets_plain_text(rf):
    assert answer(rf, "text/html", accept="").content.decode() == TEXT


def test_compressed_beforehand_is_not_compressed_again(rf):
    response = answer(rf, "text/css", {"Content-Encoding": "br"})

    assert response.headers["Content-Encoding"] == "br"
    assert response.content.decode() == TEXT


def test_pages_and_development_files_come_compressed(client, two_centres):
    headers = {"host": "localhost", "accept-encoding": "gzip"}

    for path in ("/", "/static/css/site.css", "/static/icons/sprite.svg"):
        assert client.get(path, headers=headers).headers["Content-Encoding"] == "gzip"
