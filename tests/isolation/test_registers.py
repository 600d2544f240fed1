"""People of one centre never reach a register's row of another, by any view."""

import csv
import io
import json
import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import GroupSitePermission

from core.viewsets import centre_viewsets
from tests.factories import acts  # noqa: F401 - adds its rows
from tests.factories.centres import find_centre
from tests.factories.registers import ROWS
from tests.isolation.walk import allow_all, views
from tests.standing import anew
from users.models import Role

FOREIGN = "Чужая строка"
VIEWS = views()
OF_ROWS = [each for each in VIEWS if each.of_row]
LISTS = [v for v in VIEWS if not v.of_row and v.name not in ("preview_on_add", "create")]
REGISTERS = sorted({each.register for each in VIEWS})
MINE = "registers.Note"  # every optional view and every permission: what positive tests stand on


@pytest.fixture
def rows(two_centres):
    """Return a function that makes a register's own and foreign row."""

    def make(label):
        make_row = ROWS[label]
        own = make_row(two_centres.own.site, "Своя строка")
        return own, make_row(two_centres.other.site, FOREIGN)

    return make


@pytest.fixture(scope="module")
def _almighty(standing):
    """An editor who may do everything with every register of his centre."""
    own = find_centre("localhost")
    for viewset in centre_viewsets():
        allow_all(own.group(Role.EDITOR), own.site, viewset.model)
    return own.person(Role.EDITOR)


@pytest.fixture
def editor(_almighty, client):
    """Log that editor in."""
    client.force_login(anew(_almighty))
    return client


def of(register, among):
    return [each for each in among if each.register == register]


def state(row):
    return type(row).objects.filter(pk=row.pk).values().get()


def text_of(response):
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode(errors="replace")


def holds(text, words):
    """Tell whether a page, or JSON inside it, has the words."""
    return words in text or json.dumps(words)[1:-1] in text


def test_every_register_is_walked():
    assert {each.model._meta.label for each in centre_viewsets()} == set(ROWS)
    found = {each.name for each in OF_ROWS}
    assert {"edit", "delete", "copy", "inspect", "history", "usage", "reorder"} <= found
    assert {"revisions_revert", "revisions_compare", "revisions_unschedule"} <= found
    assert {"unpublish", "lock", "unlock", "preview_on_edit"} <= found
    assert {"workflow_action", "workflow_history", "workflow_preview", "chosen"} <= found
    assert {"list", "list_results", "choose", "choose_results"} <= {v.name for v in LISTS}


@pytest.mark.parametrize("register", REGISTERS)
def test_a_foreign_row_is_not_found(editor, rows, register):
    _own, foreign = rows(register)
    before = state(foreign)

    for view in of(register, OF_ROWS):
        for method in ("get", "post"):
            response = getattr(editor, method)(view.url(foreign))
            # the answer of the chooser knows no POST at all
            wanted = (404, 405) if view.name == "chosen" else (404,)
            assert response.status_code in wanted, f"{method} {view.name}"
            assert not holds(text_of(response), FOREIGN)
            assert state(foreign) == before


@pytest.mark.parametrize("register", REGISTERS)
def test_no_view_of_an_own_row_breaks(editor, rows, register):
    own, _foreign = rows(register)

    for view in of(register, OF_ROWS):
        if "preview" in view.name:  # shows what an open form has sent
            continue
        # numbers of tasks and revisions are made up, so «not found» is an answer too
        assert editor.get(view.url(own)).status_code in (200, 302, 403, 404, 405), view.name


def test_an_own_row_is_reached(editor, rows):
    own, _foreign = rows(MINE)

    for view in of(MINE, OF_ROWS):
        if view.name in ("edit", "inspect", "copy", "history", "usage", "delete", "chosen"):
            response = editor.get(view.url(own))
            assert response.status_code == 200, view.name
            assert holds(text_of(response), "Своя строка"), view.name


@pytest.mark.parametrize("register", REGISTERS)
def test_lists_and_exports_hold_no_foreign_row(editor, rows, register):
    own, foreign = rows(register)

    for view in of(register, LISTS):
        exports = ("?export=csv", "?export=xlsx", "?export=json")
        for query in ("", *exports, "?q=строка", f"?id={foreign.pk}"):
            response = editor.get(view.url(own) + query)
            assert response.status_code in (200, 302), view.name
            assert not holds(text_of(response), FOREIGN), f"{view.name}{query}"


EXPORTED = sorted(
    each.model._meta.label
    for each in centre_viewsets()
    if isinstance(each.list_export, (list, tuple))  # others let nothing out
    or hasattr(each.index_view_class, "export_columns")
)


@pytest.mark.parametrize("register", EXPORTED)
def test_exports_run_nothing_and_open_in_a_russian_excel(editor, two_centres, register):
    row = ROWS[register](two_centres.own.site, "=1+1")
    url = reverse(type(row).snippet_viewset.get_url_name("list"))

    csv_file, book_file, json_file = (
        editor.get(url, {"export": form}).getvalue() for form in ("csv", "xlsx", "json")
    )

    assert csv_file.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(csv_file.decode("utf-8-sig")), delimiter=";"))
    assert len(lines) >= 2
    assert len(lines[0]) > 1 or register == MINE
    assert not [cell for line in lines for cell in line if cell.startswith("=")]
    sheet = load_workbook(io.BytesIO(book_file)).active
    assert sheet.freeze_panes == "A2"
    assert sheet.title != "Sheet1"
    assert [cell.value for cell in sheet[1]] == lines[0]
    words = " ".join(lines[0]).replace("bus.gov.ru", "")
    assert not re.search("[A-Za-z_]+[._][a-z]", words), lines[0]  # no name of a field
    assert not [cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]
    assert len(json.loads(json_file)["items"]) == len(lines) - 1


def test_lists_hold_the_own_row(editor, rows):
    own, _foreign = rows(MINE)

    for view in of(MINE, LISTS):
        if view.name in ("list", "list_results", "choose", "choose_results"):
            assert holds(text_of(editor.get(view.url(own))), "Своя строка"), view.name


@pytest.mark.parametrize("register", REGISTERS)
def test_bulk_delete_leaves_foreign_rows(editor, rows, register):
    own, foreign = rows(register)
    options = type(own)._meta
    url = reverse("wagtail_bulk_action", args=(options.app_label, options.model_name, "delete"))

    shown = editor.get(f"{url}?id={foreign.pk}")
    editor.post(f"{url}?id={foreign.pk}&id={own.pk}")
    editor.post(f"{url}?id=all")

    assert shown.status_code == 404
    assert type(own).objects.filter(pk=foreign.pk).exists()
    assert register != MINE or not type(own).objects.filter(pk=own.pk).exists()


@pytest.mark.parametrize("register", REGISTERS)
def test_a_role_counts_in_its_own_centre_only(two_centres, rows, editor, register):
    """An editor of one centre who only looks on in another changes nothing there."""
    own, foreign = rows(register)
    person = two_centres.own.person(Role.EDITOR)
    person.groups.add(two_centres.other.group(Role.OBSERVER))
    editor.force_login(person)
    edit = type(own).snippet_viewset.get_url_name("edit")

    # a published text leads on to its new version, so the way is followed to its end
    mine = editor.get(reverse(edit, args=(own.pk,)), follow=True)
    other = editor.get(reverse(edit, args=(foreign.pk,)), follow=True)

    assert mine.request["PATH_INFO"].rstrip("/").endswith(str(own.pk))
    assert other.request["PATH_INFO"] == reverse("wagtailadmin_home")  # with «нет прав»


@pytest.mark.parametrize("register", REGISTERS)
def test_a_permission_past_the_centre_counts_for_nothing(two_centres, rows, client, register):
    own, _foreign = rows(register)
    options = type(own)._meta
    group = two_centres.own.group(Role.OBSERVER)
    group.permissions.add(*Permission.objects.filter(content_type__app_label=options.app_label))
    GroupSitePermission.objects.filter(group=group).delete()
    client.force_login(two_centres.own.person(Role.OBSERVER))

    url = reverse(type(own).snippet_viewset.get_url_name("edit"), args=(own.pk,))

    assert client.get(url).status_code == 302


class TestNewRows:
    """A new row belongs to the person's centre."""

    add = "wagtailsnippets_registers_note:add"

    def test_the_only_centre_is_set_without_asking(self, editor, two_centres):
        form = editor.get(reverse(self.add)).context["form"]
        editor.post(reverse(self.add), {"name": "Новая", "slug": ""})

        assert "site" not in form.fields
        assert set(ROW_MODEL.objects.values_list("site", "slug")) == {
            (two_centres.own.site.pk, "novaya")
        }

    def test_a_foreign_centre_is_not_taken_from_the_form(self, editor, two_centres):
        data = {"name": "Новая", "slug": "", "site": two_centres.other.site.pk}
        editor.post(reverse(self.add), data)

        assert ROW_MODEL.objects.get().site == two_centres.own.site

    def test_who_works_in_several_centres_chooses(self, editor, two_centres):
        for centre in two_centres:
            allow_all(centre.group(Role.EDITOR), centre.site, ROW_MODEL)
        person = two_centres.own.person(Role.EDITOR)
        person.groups.add(two_centres.other.group(Role.EDITOR))
        editor.force_login(person)

        editor.post(
            reverse(self.add), {"name": "Новая", "slug": "", "site": two_centres.other.site.pk}
        )

        assert ROW_MODEL.objects.get().site == two_centres.other.site

    def test_the_centre_of_a_row_never_changes(self, editor, rows, two_centres):
        own, _foreign = rows(MINE)
        url = reverse("wagtailsnippets_registers_note:edit", args=(own.pk,))

        editor.post(url, {"name": "Другая", "slug": own.slug, "site": two_centres.other.site.pk})

        latest = own.latest_revision.__class__.objects.for_instance(own).latest("pk")
        assert latest.as_object().site == two_centres.own.site

    def test_the_workflow_is_that_of_the_centre(self, rows, two_centres):
        own, foreign = rows(MINE)

        assert own.get_workflow() == two_centres.own.home.get_workflow()
        assert foreign.get_workflow() == two_centres.other.home.get_workflow()
        assert own.get_workflow() != foreign.get_workflow()


ROW_MODEL = next(each.model for each in centre_viewsets() if each.model._meta.label == MINE)
