"""404, 403 and 500 in the portal's look."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.test import Client
from django.urls import path
from wagtail.models import Site

from config.urls import urlpatterns as portal_urls


def forbidden(request):
    raise PermissionDenied


def broken(request):
    raise OperationalError("the server is gone")


urlpatterns = [path("forbidden/", forbidden), path("broken/", broken), *portal_urls]


@pytest.fixture
def visitor(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False, headers={"host": "localhost"})


@pytest.mark.django_db
class TestNotFound:
    def test_page_is_in_the_look_of_the_centre(self, visitor, two_centres):
        response = visitor.get("/net-takoy/")

        assert response.status_code == 404
        html = response.content.decode()
        assert "error-page" in html
        assert 'content="noindex"' in html
        assert 'id="main"' in html

    def test_it_does_not_need_a_site(self, visitor, two_centres):
        Site.objects.all().delete()

        assert visitor.get("/net-takoy/").status_code == 404


@pytest.mark.django_db
def test_forbidden_page_offers_the_entrance(visitor, two_centres):
    response = visitor.get("/forbidden/")

    assert response.status_code == 403
    assert 'href="/vhod/"' in response.content.decode()


@pytest.mark.django_db
def test_spoilt_form_is_explained_in_the_look(two_centres):
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost"})

    response = strict.post("/vhod/", {"login": "a@example.ru"})

    assert response.status_code == 403
    assert "error-page" in response.content.decode()


def test_server_error_needs_no_database(visitor):
    """The test has no access to the database: any query would fail it."""
    response = visitor.get("/broken/")

    assert response.status_code == 500
    html = response.content.decode()
    assert "error.css" in html
    assert "site.css" not in html
    assert "OperationalError" not in html
