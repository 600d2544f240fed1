"""What the measurement reads from answers and how it judges; no time is asserted."""

import pytest

from benchmarks import messages, pages, weight
from benchmarks.client import Answer
from benchmarks.timing import query_count_middleware

PAGE = """
<link rel="stylesheet" href="/static/site.css"><link rel="canonical" href="/elsewhere/">
<link rel="preload" href="/static/font.woff2"><script type="module" src="/static/a.js"></script>
<svg><use href="/static/sprite.svg#pin"/></svg><svg><use href="/static/sprite.svg#eye"/></svg>
<picture><source srcset="/s.webp 480w, /l.webp 960w"><img src="/l.jpg"></picture>
<img src="/plain.png"><script type="application/ld+json">{}</script>
"""


def test_assets_are_what_a_browser_loads_each_once():
    assert weight.assets(PAGE) == [
        "/static/site.css",
        "/static/font.woff2",
        "/static/a.js",
        "/static/sprite.svg",
        "/l.webp",
        "/plain.png",
    ]


def test_weight_is_kept_by_kind():
    found = weight.Weight()
    found.add("text/css; charset=utf-8", 10)
    found.add("text/javascript", 5)
    found.add("image/webp", 100)
    found.add("image/png", 1)

    assert (found.total, found.files) == (116, 4)
    assert found.kinds == {"css": 10, "js": 5, "image": 101}


@pytest.mark.django_db
def test_queries_are_told_in_a_header(rf):
    from django.contrib.contenttypes.models import ContentType
    from django.http import HttpResponse

    def view(request):
        ContentType.objects.count()
        ContentType.objects.exists()
        return HttpResponse()

    response = query_count_middleware(view)(rf.get("/"))

    assert response.headers["Server-Timing"] == 'queries;desc="2"'
    answer = Answer(200, {"server-timing": response.headers["Server-Timing"]}, b"")
    assert answer.queries == 2


def test_an_answer_without_the_header_has_no_figure():
    assert Answer(200, {}, b"").queries is None


def cost(total, queries=5):
    return pages.Cost(total - 1, 1, 0, queries)


def test_targets_are_judged_by_time_and_queries():
    good = {"home": cost(15), "list": cost(18), "article": cost(10)}

    assert pages.missed(good) == []
    assert pages.missed({**good, "home": cost(15.1)}) == ["home"]
    assert pages.missed({**good, "list": cost(1, queries=13)}) == ["list"]


def test_a_port_without_a_run_is_refused_in_russian():
    with pytest.raises(SystemExit, match="На порту 1 замер не запущен"):
        pages.main(["--port", "1"])


def test_every_case_has_its_words():
    assert {*pages.TARGETS, "hello", "pages", "not_modified"} <= set(messages.CASES)


def test_every_kind_is_asked_in_every_round(monkeypatch):
    asked = []
    monkeypatch.setattr(pages, "WARM_UP", 1)
    monkeypatch.setattr(
        pages, "_answer", lambda case, path: asked.append(path) or Answer(200, {}, b"")
    )
    clock = iter(range(1000))
    groups = type("Stopped", (), {"seconds": lambda self: (next(clock), 0.0, 0.0)})()
    meters = [
        pages.Meter(pages.Case("hello", 1, ["h"], {}), groups),
        pages.Meter(pages.Case("article", 1, ["a", "b", "c"], {}), groups),
    ]

    costs = pages.measure(meters, requests=16)

    one_round = ["h"] * 8
    assert asked[:2] == ["h", "a"]  # the warm-up
    assert asked[2:20] == [*one_round, "a", "b", *one_round]
    assert asked[2:].count("h") == 64
    assert asked[2:].count("a") == 6  # other articles from round to round
    assert costs["article"].web == 8 * 1000 / 16
