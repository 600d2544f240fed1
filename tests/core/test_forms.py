"""The form under all page types, in the desk."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data

from core import publishing
from core.forms import PublishingPageForm
from core.models import BasePage
from core.publishing import Problem
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def refused():
    check = publishing.register(lambda instance: [Problem(["social_title"], "Нельзя так.")])
    yield
    publishing.unregister(check)


@pytest.fixture
def post(client, two_centres):
    page = two_centres.own.home
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(instance=page, for_user=two_centres.own.person(Role.ADMINISTRATOR))

    def send(**action):
        data = {name: field for name, field in nested_form_data(form.initial).items() if field}
        for formset in form.formsets.values():
            data |= {f"{formset.prefix}-TOTAL_FORMS": "0", f"{formset.prefix}-INITIAL_FORMS": "0"}
        for name, field in form.fields.items():
            if hasattr(field, "block"):
                data[f"{name}-count"] = "0"
        data |= {"title": page.title, "slug": page.slug, "comments-TOTAL_FORMS": "0"}
        data |= {"comments-INITIAL_FORMS": "0", **action}
        return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)

    return send


def test_every_page_type_uses_the_form():
    assert issubclass(BasePage.base_form_class, PublishingPageForm)


def test_publishing_shows_the_problem_at_its_field(post, refused):
    response = post(**{"action-publish": "1"})

    assert response.status_code == 200
    assert "Нельзя так." in response.content.decode()


def test_a_draft_is_saved_all_the_same(post, refused):
    assert post().status_code == 302


def test_without_problems_the_page_is_published(post):
    assert post(**{"action-publish": "1"}).status_code == 302
