"""robots.txt of a centre: what robots leave alone and where the site maps are."""

import pytest

from core import robots

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(client, two_centres):
    def read(host="localhost"):
        response = client.get("/robots.txt", headers={"host": host})
        assert response["Content-Type"] == "text/plain; charset=utf-8"
        return response.content.decode().splitlines()

    return read


@pytest.mark.parametrize(
    "path", ["/admin/", "/vhod/", "/poisk/", "/cookies/", "/healthz/", "/readyz/", "/*?format="]
)
def test_what_is_not_for_search_is_closed(lines, path):
    assert f"Disallow: {path}" in lines()


@pytest.mark.parametrize("host", ["localhost", "tver.localhost"])
def test_site_maps_are_those_of_the_centre(lines, host):
    maps = [line for line in lines(host) if line.startswith("Sitemap:")]

    assert f"Sitemap: http://{host}/sitemap.xml" in maps
    assert f"Sitemap: http://{host}/news-sitemap.xml" in maps
    assert all(f"//{host}/" in each for each in maps)


def test_public_sections_stay_open(lines):
    closed = [line.removeprefix("Disallow: ") for line in lines() if line.startswith("Disallow")]

    look = "/versiya-dlya-slabovidyashchih/"
    for path in ("/", look, "/novosti/", "/dokumenty/", "/media/", "/static/"):
        assert not any(path.startswith(each) for each in closed), path


def test_settings_of_the_look_are_read_only_to_learn_that_they_are_not_for_search(client, lines):
    page = client.get("/versiya-dlya-slabovidyashchih/", headers={"host": "localhost"}).text

    assert '<meta name="robots" content="noindex">' in page
    assert "Disallow: /versiya-dlya-slabovidyashchih/?" in lines()


def test_an_app_closes_a_path_and_adds_a_map_once(lines, monkeypatch):
    monkeypatch.setattr(robots, "_closed", [])
    monkeypatch.setattr(robots, "_sitemaps", [])
    for _time in range(2):
        robots.close("/kalendar/")
        robots.add_sitemap("sitemap")

    said = lines()

    assert said.count("Disallow: /kalendar/") == 1
    assert sum(line.startswith("Sitemap:") for line in said) == 1


@pytest.mark.parametrize(
    ("path", "target"), [("/favicon.ico", "/static/icons/favicon.svg"), ("/robots.txt", None)]
)
def test_addresses_for_machines_need_no_centre(client, path, target):
    response = client.get(path, headers={"host": "nobody.localhost"})

    assert response.get("Location") == target
    assert response.status_code in (200, 302)
