"""Links to pages stay inside the centre."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from core.own_things import problems_of
from home.models import StandardPage
from media_library.models import PortalImage
from news.models import NewsPage
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.registers import make_act, make_rubric
from users.models import Role

pytestmark = pytest.mark.django_db


def link_to(page):
    link = {"text": "", "page": page.pk, "document": None, "url": ""}
    return [{"type": "related_links", "value": {"links": [link]}, "id": "links"}]


@pytest.fixture
def page(two_centres):
    return two_centres.own.home.add_child(instance=StandardPage(title="О нас", slug="o-nas"))


def test_a_page_of_the_same_centre_is_fine(page, two_centres):
    page.body = link_to(two_centres.own.home)

    assert problems_of(page) == []


def test_a_page_of_another_centre_is_told_at_its_block(page, two_centres):
    page.body = link_to(two_centres.other.home)

    (problem,) = problems_of(page)

    assert problem.path[:2] == ["body", "links"]


def test_such_a_page_cannot_be_published(page, two_centres):
    page.body = link_to(two_centres.other.home)

    with pytest.raises(ValidationError) as caught:
        page.save()

    assert "body" in caught.value.message_dict


def test_a_page_that_is_not_yet_in_the_tree_is_not_asked(two_centres):
    assert problems_of(StandardPage(body=link_to(two_centres.other.home))) == []


@pytest.mark.parametrize("factory", [ImageFactory, DocumentFactory])
def test_a_file_of_another_centre_is_told_at_its_field(page, two_centres, factory):
    own, foreign = (factory(collection=each.collection) for each in two_centres)

    assert problems_of(with_file(page, own)) == []
    (problem,) = problems_of(with_file(page, foreign))
    assert str(problem.message) == "Это принадлежит другому центру: выберите из своего."


def with_file(page, file):
    if isinstance(file, PortalImage):
        page.social_image, page.body = file, []
    else:
        page.social_image = None
        page.body = [
            {"type": "related_links", "value": {"links": [
                {"text": "", "page": None, "document": file.pk, "url": ""}
            ]}}
        ]  # fmt: skip
    return page


def test_a_file_that_no_centre_owns_is_fine(page):
    assert problems_of(with_file(page, ImageFactory())) == []


def test_a_record_of_another_centre_is_told(two_centres):
    home = two_centres.own.home
    rubric = make_rubric(two_centres.other.site, "Чужая")

    (problem,) = problems_of(NewsPage(path=f"{home.path}0001", depth=home.depth, rubric=rubric))

    assert problem.field == "rubric"


def test_a_draft_with_a_foreign_file_is_refused_too(client, page, two_centres):
    foreign = ImageFactory(collection=two_centres.other.collection)
    client.force_login(two_centres.own.person(Role.EDITOR))
    data = {"title": page.title, "slug": page.slug, "body-count": 0, "social_image": foreign.pk}
    data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}

    response = client.post(reverse("wagtailadmin_pages:edit", args=(page.pk,)), data)

    assert "social_image" in response.context["form"].errors


def test_a_row_of_a_register_is_asked_too(client, two_centres):
    act = make_act(two_centres.own.site, "О центре")
    foreign = DocumentFactory(collection=two_centres.other.collection)
    client.force_login(two_centres.own.person(Role.EDITOR))
    form = client.get(reverse("wagtailsnippets_acts_normativeact:edit", args=(act.pk,)))
    data = {
        each.html_name: each.value() or "" for each in form.context["form"] if each.value() != []
    }
    for formset in form.context["form"].formsets.values():
        data |= {f"{formset.prefix}-TOTAL_FORMS": 0, f"{formset.prefix}-INITIAL_FORMS": 0}

    response = client.post(form.request["PATH_INFO"], {**data, "document": foreign.pk})

    assert "document" in response.context["form"].errors
    act.refresh_from_db()
    assert act.document is None
