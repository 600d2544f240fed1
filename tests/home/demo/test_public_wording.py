"""Every page of the demo that a link leads to answers, speaks its language and owes nothing."""

import pytest
from django.test import Client
from wagtail.models import Site

from benchmarks.crawl.walk import Answer, walk
from benchmarks.crawl.words import Words

BESIDE_THE_LINKS = (
    "poisk/?q=центр",
    "poisk/?q=йцукен",
    "vhod/",
    "net-takoy-stranitsy/",
    "novosti/?rubric=zapis",
)
BESIDE_IN_ENGLISH = ("poisk/?q=clubs", "poisk/?q=qwerty", "net-takoy-stranitsy/")


def test_parser_hears_attributes_and_skips_addresses():
    html = '<p title="Close">Пишите: moc@a.example, a.example/b<script>var x</script> Back</p>'
    html = f'<html lang="ru">{html}'

    assert Words(html).foreign() == ["Back", "Close"]


def test_parser_leaves_out_what_names_another_language():
    html = '<html lang="en"><p>Text</p><p lang="ru">Текст <b>ещё</b></p><p>Слово</p>'

    assert Words(html).foreign() == ["Слово"]


def asking(client, host):
    def fetch(path):
        answer = client.get(path, headers={"host": host})
        kind = answer.headers.get("content-type", "")
        if not kind.startswith("text/html"):
            answer.close()
            return Answer(answer.status_code, kind, answer.headers.get("location", ""))
        text = answer.content.decode()
        return Answer(answer.status_code, kind, answer.headers.get("location", ""), text)

    return fetch


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_a_walk_over_the_demo_finds_no_fault(demo, host):
    site = Site.objects.get(hostname=host)
    report = walk(asking(Client(), host), site.root_url, variants=1)

    assert report.faults == {}
    assert report.pages > 100
    assert report.files > 10


@pytest.mark.django_db
def test_pages_that_no_link_leads_to_speak_their_language(demo):
    foreign = {}
    for site in Site.objects.all():
        fetch = asking(Client(), site.hostname)
        beside = [f"/{each}" for each in BESIDE_THE_LINKS]
        if fetch("/en/").status == 200:
            beside += [f"/en/{each}" for each in BESIDE_IN_ENGLISH]
        for address in beside:
            if found := Words(fetch(address).text).foreign():
                foreign[f"{site.hostname}{address}"] = found

    assert foreign == {}
