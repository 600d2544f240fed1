"""Actions on several pages or files at once; of publishing tells test_ways_to_publish."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from core.models import OutboxEntry
from home.models import StandardPage
from media_library.models import PortalImage
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.news import make_index
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


@pytest.fixture
def pages(two_centres):
    home = two_centres.own.home
    return [home.add_child(instance=StandardPage(title=f"Страница {n}")) for n in range(3)]


def act(desk, things, action, **data):
    meta = things[0]._meta
    model = Page._meta if isinstance(things[0], Page) else meta
    url = reverse("wagtail_bulk_action", args=[model.app_label, model.model_name, action])
    asked = "&".join(f"id={each.pk}" for each in things)
    return desk.post(f"{url}?{asked}", data)


@pytest.mark.parametrize(
    ("action", "told"), [("unpublish", "saved"), ("move", "moved"), ("delete", "deleted")]
)
def test_each_of_many_leaves_its_row_for_the_worker(desk, pages, action, told):
    OutboxEntry.objects.all().delete()

    act(desk, pages[1:], action, chooser=pages[0].pk)

    rows = OutboxEntry.objects.filter(model="home.StandardPage", action=told, public=True)
    assert set(rows.values_list("object_pk", flat=True)) >= {str(page.pk) for page in pages[1:]}


def test_each_of_many_published_leaves_its_row(desk, pages):
    drafts = [
        page.get_parent().add_child(instance=StandardPage(title="Черновик", live=False))
        for page in pages[:2]
    ]
    for draft in drafts:
        draft.save_revision()
    OutboxEntry.objects.all().delete()

    act(desk, drafts, "publish")

    rows = OutboxEntry.objects.filter(public=True).values_list("object_pk", flat=True)
    assert {str(draft.pk) for draft in drafts} <= set(rows)


def test_many_are_unpublished(desk, pages):
    act(desk, pages[:2], "unpublish")

    assert [Page.objects.get(pk=page.pk).live for page in pages] == [False, False, True]


def test_kept_pages_stay_and_the_others_go(desk, pages, two_centres):
    front = Page.objects.get(pk=two_centres.own.home.pk)

    act(desk, [front, pages[0]], "unpublish")

    front.refresh_from_db()
    assert front.live
    assert not Page.objects.get(pk=pages[0].pk).live


def test_many_are_moved(desk, pages):
    act(desk, pages[1:], "move", chooser=pages[0].pk)

    top = Page.objects.get(pk=pages[0].pk)
    assert {page.pk for page in top.get_children()} == {page.pk for page in pages[1:]}


def test_pages_are_moved_only_where_their_kind_may_stand(desk, pages, two_centres):
    index = make_index(two_centres.own)

    act(desk, pages[1:], "move", chooser=index.pk)

    assert not Page.objects.get(pk=index.pk).get_children().exists()


@pytest.mark.parametrize("action", ["unpublish", "move", "publish", "delete"])
def test_pages_of_another_centre_are_not_found(desk, pages, two_centres, action):
    foreign = two_centres.other.home.add_child(instance=StandardPage(title="Чужая"))

    response = act(desk, [pages[0], foreign], action, chooser=pages[1].pk)

    foreign.refresh_from_db()
    assert response.status_code == 404
    assert foreign.live
    assert foreign.get_parent().pk == two_centres.other.home.pk


@pytest.mark.parametrize("factory", [ImageFactory, DocumentFactory])
def test_files_get_tags_together(desk, two_centres, factory):
    files = [factory(collection=two_centres.own.collection) for _each in range(2)]

    act(desk, files, "add_tags", tags="фестиваль,2026")

    assert all({tag.name for tag in each.tags.all()} == {"фестиваль", "2026"} for each in files)


def test_files_of_another_centre_get_none(desk, two_centres):
    foreign = ImageFactory(collection=two_centres.other.collection)

    response = act(desk, [foreign], "add_tags", tags="захват")

    assert response.status_code == 404
    assert not PortalImage.objects.get(pk=foreign.pk).tags.exists()
