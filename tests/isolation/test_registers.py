"""People of one centre never reach a register's row of another, by any view."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import GroupSitePermission

from core.viewsets import centre_viewsets
from tests.factories import acts  # noqa: F401 - adds its rows
from tests.factories.registers import ROWS
from tests.isolation.walk import allow_all, views
from users.models import Role

VIEWS = views()
OF_ROWS = [each for each in VIEWS if each.of_row]
LISTS = [
    each for each in VIEWS if not each.of_row and each.name not in ("preview_on_add", "create")
]


def name(view):
    return f"{view.register}-{view.namespace.split('_')[0]}-{view.name}"


@pytest.fixture
def rows(two_centres):
    """Return a function that makes a register's own and foreign row."""

    def make(label):
        make_row = ROWS[label]
        return (
            make_row(two_centres.own.site, "Своя строка"),
            make_row(two_centres.other.site, "Чужая строка"),
        )

    return make


@pytest.fixture
def editor(two_centres, client):
    """Log in an editor who may do everything with every register of his centre."""
    person = two_centres.own.person(Role.EDITOR)
    for viewset in centre_viewsets():
        allow_all(two_centres.own.group(Role.EDITOR), two_centres.own.site, viewset.model)
    client.force_login(person)
    return client


def test_every_register_is_walked():
    assert {each.model._meta.label for each in centre_viewsets()} <= set(ROWS)
    assert {"edit", "delete", "copy", "inspect", "history", "usage"} <= {v.name for v in OF_ROWS}
    assert {"revisions_revert", "revisions_compare", "unpublish"} <= {v.name for v in OF_ROWS}
    assert {"workflow_action", "workflow_history", "lock", "chosen"} <= {v.name for v in OF_ROWS}
    assert {"list", "list_results", "choose", "choose_results"} <= {v.name for v in LISTS}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("view", OF_ROWS, ids=name)
def test_a_foreign_row_is_not_found(editor, rows, view, method):
    _own, foreign = rows(view.register)
    before = type(foreign).objects.filter(pk=foreign.pk).values().get()

    response = getattr(editor, method)(view.url(foreign), headers={"host": "localhost"})

    assert response.status_code == (405 if is_refused(response, view) else 404)
    assert "Чужая строка" not in response.content.decode()
    assert type(foreign).objects.filter(pk=foreign.pk).values().get() == before


def is_refused(response, view) -> bool:
    """Tell whether the chooser's answer refuses a method before anything is loaded."""
    return response.status_code == 405 and view.name == "chosen"


@pytest.mark.parametrize("view", OF_ROWS, ids=name)
def test_no_view_of_an_own_row_breaks(editor, rows, view):
    own, _foreign = rows(view.register)

    response = editor.get(view.url(own), headers={"host": "localhost"})

    workflow = view.name.startswith(("workflow", "collect", "confirm"))
    assert response.status_code in ({200, 302, 404} if workflow else {200, 302, 405})


@pytest.mark.parametrize("view", [v for v in OF_ROWS if v.name in ("edit", "inspect", "chosen")])
def test_the_own_row_is_reached(editor, rows, view):
    own, _foreign = rows(view.register)

    response = editor.get(view.url(own), headers={"host": "localhost"})

    assert response.status_code == 200
    assert holds(response.content.decode(), "Своя строка")


def holds(text: str, words: str) -> bool:
    """Tell whether a page, or JSON inside it, has the words."""
    return words in text or json.dumps(words)[1:-1] in text


@pytest.mark.parametrize("view", LISTS, ids=name)
def test_lists_and_exports_hold_no_foreign_row(editor, rows, view):
    own, foreign = rows(view.register)

    for query in ("", "?export=csv", "?export=xlsx", "?q=строка", f"?id={foreign.pk}"):
        response = editor.get(view.url(own) + query, headers={"host": "localhost"})
        text = b"".join(response.streaming_content) if response.streaming else response.content
        assert response.status_code == 200
        assert not holds(text.decode(errors="replace"), "Чужая")


@pytest.mark.parametrize("viewset", centre_viewsets(), ids=lambda each: each.model._meta.label)
def test_bulk_delete_leaves_foreign_rows(editor, rows, viewset):
    own, foreign = rows(viewset.model._meta.label)
    options = viewset.model._meta
    url = reverse("wagtail_bulk_action", args=(options.app_label, options.model_name, "delete"))

    shown = editor.get(f"{url}?id={foreign.pk}", headers={"host": "localhost"})
    editor.post(f"{url}?id={foreign.pk}&id={own.pk}", headers={"host": "localhost"})
    editor.post(f"{url}?id=all", headers={"host": "localhost"})

    assert shown.status_code == 404
    assert list(viewset.model.objects.values_list("pk", flat=True)) == [foreign.pk]


@pytest.mark.parametrize("viewset", centre_viewsets(), ids=lambda each: each.model._meta.label)
def test_a_role_counts_in_its_own_centre_only(two_centres, rows, client, viewset):
    """An observer of one centre who edits in another does not edit in the first."""
    own, foreign = rows(viewset.model._meta.label)
    person = two_centres.own.person(Role.EDITOR)
    person.groups.add(two_centres.other.group(Role.OBSERVER))
    allow_all(two_centres.own.group(Role.EDITOR), two_centres.own.site, viewset.model)
    client.force_login(person)

    edit = viewset.get_url_name("edit")
    mine = client.get(reverse(edit, args=(own.pk,)), headers={"host": "localhost"})
    other = client.get(reverse(edit, args=(foreign.pk,)), headers={"host": "localhost"})

    assert mine.status_code == 200
    assert other.status_code == 302  # to the desk, with «нет прав»
    assert other["Location"].startswith("/admin/")


@pytest.mark.parametrize("viewset", centre_viewsets(), ids=lambda each: each.model._meta.label)
def test_a_permission_past_the_centre_counts_for_nothing(two_centres, rows, client, viewset):
    own, _foreign = rows(viewset.model._meta.label)
    group = two_centres.own.group(Role.OBSERVER)
    group.permissions.add(
        *Permission.objects.filter(content_type__app_label=viewset.model._meta.app_label)
    )
    client.force_login(two_centres.own.person(Role.OBSERVER))

    url = reverse(viewset.get_url_name("edit"), args=(own.pk,))

    assert client.get(url, headers={"host": "localhost"}).status_code == 302
    assert not GroupSitePermission.objects.filter(
        group=group, permission__content_type__model=viewset.model._meta.model_name
    ).exists()
