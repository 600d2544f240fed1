"""People of one centre in Wagtail's own admin: nothing of another centre is shown or served."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.log_actions import log
from wagtail.models import Page, Task, Workflow

from core.models import CentreLogEntry
from home.models import StandardPage
from users.models import Role

FOREIGN = "Тайна соседей"


@pytest.fixture
def foreign(two_centres):
    """Fill the other centre: a page, its child, a picture, a document, a locked page, a log."""
    chief = two_centres.other.person(
        Role.ADMINISTRATOR, last_name="Соседова", email="sosedova@example.test"
    )
    home, collection = two_centres.other.home, two_centres.other.collection
    page = home.add_child(instance=StandardPage(title=FOREIGN, owner=chief))
    page.add_child(instance=StandardPage(title=f"{FOREIGN}, часть", owner=chief))
    page.save_revision(user=chief, log_action=True).publish(user=chief)
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=chief)
    image = get_image_model().objects.create(
        title=FOREIGN, file=get_test_image_file(), collection=collection
    )
    get_document_model().objects.create(
        title=FOREIGN, file=ContentFile(b"text", "t.txt"), collection=collection
    )
    log(image, "wagtail.edit", user=chief)
    log(two_centres.other.site.centresettings, "wagtail.edit", user=chief, title=FOREIGN)
    return page


@pytest.fixture(params=[Role.ADMINISTRATOR, Role.EDITOR, Role.AUTHOR])
def desk(request, client, two_centres):
    """Log in a person of the own centre."""
    client.force_login(two_centres.own.person(request.param))
    two_centres.own.home.add_child(instance=StandardPage(title="Своя страница"))
    return client


WALK = [
    "wagtailadmin_home",
    "wagtailadmin_explore_root",
    "wagtailadmin_pages:search",
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_search",
    "wagtailimages:index",
    "wagtailimages_chooser:choose",
    "wagtailimages_chooser:choose_results",
    "wagtaildocs:index",
    "wagtaildocs_chooser:choose",
    "wagtaildocs_chooser:choose_results",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_collections:index",
    "wagtailredirects:index",
    "wagtailsearchpromotions:index",
    "wagtailsites:index",
    "wagtaillocales:index",
    "wagtailadmin_workflows:index",
    "wagtailusers_groups:index",
    "wagtailforms:index",
    "wagtailsnippets:index",
]


def text_of(response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode(errors="replace")


def leaks(text):
    words = (FOREIGN, "Центр Соседний", "Соседова", "sosedova@", "tver.localhost")
    return [each for each in words if each in text or json.dumps(each)[1:-1] in text]


def test_nothing_of_another_centre_is_shown(desk, foreign, two_centres):
    own = two_centres.own.home.pk
    urls = [*map(reverse, WALK), reverse("wagtailadmin_explore", args=(own,))]
    urls.append(reverse("wagtailadmin_choose_page_child", args=(own,)))

    shown = {
        url + query: leaks(text_of(desk.get(url + query)))
        for url in urls
        for query in ("", "?q=тайна", "?export=csv")
    }

    assert {url: words for url, words in shown.items() if words} == {}


OF_A_PAGE = [
    "wagtailadmin_explore",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:delete",
    "wagtailadmin_pages:unpublish",
    "wagtailadmin_pages:move",
    "wagtailadmin_pages:copy",
    "wagtailadmin_pages:history",
    "wagtailadmin_pages:usage",
    "wagtailadmin_pages:add_subpage",
    "wagtailadmin_pages:view_draft",
    "wagtailadmin_pages:workflow_history",
    "wagtailadmin_choose_page_child",
]


def test_a_foreign_page_is_not_served(desk, foreign):
    for name in OF_A_PAGE:
        response = desk.get(reverse(name, args=(foreign.pk,)))

        assert leaks(text_of(response)) == [], name


FOR_SUPERUSERS = [
    "wagtailsites:index",
    "wagtailsites:add",
    "wagtaillocales:index",
    "wagtailredirects:index",
    "wagtailredirects:add",
    "wagtailsearchpromotions:index",
    "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:select_task_type",
    "wagtailadmin_reports:page_types_usage",
    "wagtailusers_groups:index",
    "wagtailforms:index",
]


def test_what_serves_all_centres_is_for_superusers(desk):
    answers = {name: desk.get(reverse(name)).status_code for name in FOR_SUPERUSERS}

    assert {name: code for name, code in answers.items() if code == 200} == {}


def test_filters_offer_colleagues_only(desk, foreign, two_centres):
    colleague = two_centres.own.person(Role.EDITOR, last_name="Коллегова")
    page = two_centres.own.home.add_child(instance=StandardPage(title="Ещё", owner=colleague))

    text = text_of(desk.get(reverse("wagtailadmin_explore", args=(page.get_parent().pk,))))

    assert "Коллегова" in text
    assert leaks(text) == []


def test_the_own_page_is_shown(desk, two_centres):
    """The walk above would pass on empty lists too."""
    explorer = desk.get(reverse("wagtailadmin_explore", args=(two_centres.own.home.pk,)))
    chooser = desk.get(reverse("wagtailadmin_choose_page_child", args=(two_centres.own.home.pk,)))

    assert "Своя страница" in text_of(explorer)
    assert "Своя страница" in chooser.json()["html"]


def test_a_workflow_is_not_edited_from_another_centre(desk, two_centres):
    for workflow in Workflow.objects.all():
        url = reverse("wagtailadmin_workflows:edit", args=(workflow.pk,))
        assert desk.get(url).status_code in (302, 403, 404)
    for task in Task.objects.all():
        url = reverse("wagtailadmin_workflows:edit_task", args=(task.pk,))
        assert desk.get(url).status_code in (302, 403, 404)


def test_a_superuser_chooses_among_all(client, foreign, django_user_model):
    chief = django_user_model.objects.create_superuser(
        "chief@example.test", last_name="А", first_name="Б"
    )
    client.force_login(chief)

    url = reverse("wagtailadmin_choose_page_child", args=(foreign.get_parent().pk,))

    assert FOREIGN in client.get(url).json()["html"]


def test_the_log_knows_the_centre(foreign, two_centres):
    administrator = two_centres.other.person(Role.ADMINISTRATOR)
    stranger = two_centres.own.person(Role.ADMINISTRATOR)

    assert CentreLogEntry.objects.filter(site=two_centres.other.site).count() >= 2
    assert CentreLogEntry.objects.viewable_by_user(administrator).filter(label=FOREIGN).exists()
    assert not CentreLogEntry.objects.viewable_by_user(stranger).filter(label=FOREIGN).exists()
