"""Rubrics of a centre."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from news.models import NewsPage, Rubric
from tests.factories.news import RubricFactory, make_news
from users.models import Role

pytestmark = pytest.mark.django_db


def test_the_address_is_made_of_the_name(centre):
    rubric = Rubric(site=centre.site, name="Итоги и награды")
    rubric.full_clean()

    assert rubric.slug == "itogi-i-nagrady"


def test_one_address_in_a_centre(two_centres):
    RubricFactory(site=two_centres.own.site, slug="konkursy")

    with pytest.raises(ValidationError) as caught:
        Rubric(site=two_centres.own.site, name="Ещё", slug="konkursy").full_clean()

    assert "slug" in caught.value.message_dict
    Rubric(site=two_centres.other.site, name="Ещё", slug="konkursy").full_clean()


def test_news_outlive_their_rubric(centre, index):
    rubric = RubricFactory(site=centre.site)
    page = make_news(index, rubric=rubric)

    rubric.delete()

    assert NewsPage.objects.get(pk=page.pk).rubric is None


@pytest.mark.parametrize(
    ("role", "status"), [(Role.EDITOR, 200), (Role.ADMINISTRATOR, 200), (Role.AUTHOR, 302)]
)
def test_who_may_edit_rubrics(client, centre, role, status):
    rubric = RubricFactory(site=centre.site)
    client.force_login(centre.person(role))

    url = reverse(Rubric.snippet_viewset.get_url_name("edit"), args=[rubric.pk])

    assert client.get(url).status_code == status


def test_a_rubric_of_the_neighbour_cannot_be_opened(client, two_centres):
    foreign = RubricFactory(site=two_centres.other.site)
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))

    url = reverse(Rubric.snippet_viewset.get_url_name("edit"), args=[foreign.pk])

    assert client.get(url).status_code == 404


def test_a_name_without_letters_has_an_address_too(centre):
    rubric = Rubric(site=centre.site, name="№ !")
    rubric.full_clean()
    odd = Rubric(site=centre.site, name="***")
    odd.full_clean()

    assert odd.slug == "stranitsa"
    assert rubric.slug
