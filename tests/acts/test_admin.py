"""The register of acts as editors of a centre use it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from acts.models import NormativeAct
from tests.factories.acts import ActFactory, ClauseFactory
from users.models import Role

FORM = {
    "title": "Положение о центре",
    "kind": "regulation",
    "level": "municipal",
    "issuer": "администрация",
    "status": "in-force",
    "number": "118",
    "date": "2024-03-14",
}


def formset(name, rows=(), initial=0):
    """Return the data of an inline formset."""
    data = {f"{name}-TOTAL_FORMS": len(rows), f"{name}-INITIAL_FORMS": initial}
    data |= {f"{name}-MIN_NUM_FORMS": 0, f"{name}-MAX_NUM_FORMS": 1000}
    for place, row in enumerate(rows):
        data |= {f"{name}-{place}-{key}": value for key, value in row.items()}
        data[f"{name}-{place}-ORDER"] = place + 1
    return data


def form(clauses=(), publications=(), **fields):
    """Return the data of the whole form."""
    return {**FORM, **formset("clauses", clauses), **formset("publications", publications)} | fields


@pytest.fixture
def editor(documents, client):
    """An editor of the first centre at work."""
    client.force_login(documents.own.person(Role.EDITOR))
    return client


def url(view, *args):
    return reverse(NormativeAct.snippet_viewset.get_url_name(view), args=args)


def post(client, address, data):
    return client.post(address, data, headers={"host": "localhost"})


def test_editor_adds_an_act_by_hand(editor, documents):
    rows = [{"number": "1", "text": "Общие положения", "is_heading": "on"}]
    response = post(editor, url("add"), form(rows, **{"action-publish": "1"}))
    assert response.status_code == 302
    act = NormativeAct.objects.get()
    assert act.site == documents.own.site
    assert act.live
    assert act.slug == "polozhenie-118"
    assert [clause.anchor for clause in act.clauses.all()] == ["r1"]


def test_pasted_text_becomes_clauses_that_can_be_edited(editor):
    text = "1. Общие положения\n1.1. Центр создан.\n1.2. Задачи:\n1) одна;\n2) другая."
    post(editor, url("add"), form(pasted_text=text, **{"action-publish": "1"}))
    act = NormativeAct.objects.get()
    numbers = [clause.number for clause in act.clauses.all()]
    assert numbers == ["1", "1.1", "1.2", "1.2.1", "1.2.2"]
    page = editor.get(url("edit", act.pk), headers={"host": "localhost"}).content.decode()
    assert 'value="1.2.2"' in page
    assert "Центр создан." in page


def test_pasted_text_takes_the_place_of_the_clauses(editor, documents):
    act = documents.add(title="Акт")
    old = ClauseFactory(act=act, number="9", text="старый")
    rows = formset("clauses", [{"id": old.pk, "number": "9", "text": "старый"}], initial=1)
    data = form(pasted_text="1.1. Новый.", **{"action-publish": "1"}) | rows
    assert post(editor, url("edit", act.pk), data).status_code == 302
    assert [clause.number for clause in act.clauses.all()] == ["1.1"]


@pytest.mark.parametrize("text", ["1.1. Один.\n1.1. Другой.", "без номеров"])
def test_pasted_text_with_wrong_numbers_is_refused(editor, text):
    response = post(editor, url("add"), form(pasted_text=text))
    assert response.context["form"].has_error("pasted_text")
    assert not NormativeAct.objects.exists()


def test_numbers_of_clauses_do_not_repeat(editor):
    rows = [{"number": "1.1", "text": "один"}, {"number": "1-1", "text": "другой"}]
    response = post(editor, url("add"), form(rows))
    second = response.context["form"].formsets["clauses"].forms[1]
    assert second.has_error("number")
    assert not NormativeAct.objects.exists()


def test_heading_and_clause_may_share_a_number(editor):
    rows = [
        {"number": "1", "text": "Раздел", "is_heading": "on"},
        {"number": "1", "text": "Пункт"},
    ]
    assert post(editor, url("add"), form(rows)).status_code == 302


def test_publication_does_not_precede_the_act(editor):
    response = post(editor, url("add"), form((), [{"where": "газета", "date": "2024-03-13"}]))
    row = response.context["form"].formsets["publications"].forms[0]
    assert row.has_error("date")
    assert not NormativeAct.objects.exists()


def test_draft_is_previewed_with_its_clauses(editor, documents):
    act = documents.add(title="Черновик акта", live=False)
    ClauseFactory(act=act, number="1.1", text="Пункт черновика.")
    act.save_revision()
    address = url("preview_on_edit", act.pk)
    data = form([{"number": "7", "text": "Ещё не сохранён"}], title="Новое название")
    assert post(editor, address, data).json()["is_valid"]
    page = editor.get(address + "?mode=", headers={"host": "localhost"}).content.decode()
    assert "Новое название" in page
    assert 'id="p7"' in page


@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage", "copy"])
def test_act_of_another_centre_does_not_exist_for_the_editor(editor, documents, view):
    foreign = ActFactory(site=documents.other.site)
    response = editor.get(url(view, foreign.pk), headers={"host": "localhost"})
    assert response.status_code == 404


def test_list_and_export_show_own_acts_only(editor, documents):
    documents.add(title="Свой акт")
    ActFactory(site=documents.other.site, title="Чужой акт")
    for address in (url("list"), url("list") + "?export=csv"):
        response = editor.get(address, headers={"host": "localhost"})
        body = (response.getvalue() if response.streaming else response.content).decode()
        assert "Свой акт" in body
        assert "Чужой акт" not in body


@pytest.mark.parametrize("role", [Role.REPRESENTATIVE, Role.EXPERT, None])
def test_people_without_the_right_role_do_not_add_acts(documents, client, role):
    person = documents.own.person(role) if role else documents.own.person()
    client.force_login(person)
    response = client.get(url("add"), headers={"host": "localhost"})
    assert response.status_code in (302, 403)


def test_observer_does_not_change_acts(documents, client):
    act = documents.add(title="Акт")
    client.force_login(documents.own.person(Role.OBSERVER))
    response = post(client, url("edit", act.pk), form(title="Другое"))
    act.refresh_from_db()
    assert response.status_code in (302, 403)
    assert act.title == "Акт"


def test_author_writes_but_does_not_publish(documents, client):
    client.force_login(documents.own.person(Role.AUTHOR))
    post(client, url("add"), form(**{"action-publish": "1"}))
    act = NormativeAct.objects.get()
    assert not act.live
    assert act.get_workflow() == documents.own.site.root_page.get_workflow()


def buttons(client, address):
    """Return the buttons of the form's foot by their names."""
    page = BeautifulSoup(client.get(address, headers={"host": "localhost"}).content, "html.parser")
    found = page.select("footer button[name], footer a[href]")
    return {each.get("name") or each["href"].rstrip("/").split("/")[-2] for each in found}


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR])
def test_who_publishes_has_the_button(documents, client, role):
    client.force_login(documents.own.person(role))
    assert "action-publish" in buttons(client, url("add"))
    live, draft = documents.add(), documents.add(live=False)
    assert {"action-publish", "unpublish"} <= buttons(client, url("edit", live.pk))
    found = buttons(client, url("edit", draft.pk))
    assert "action-publish" in found
    assert "unpublish" not in found


def test_a_superuser_has_each_button_once(documents, client, admin_user):
    client.force_login(admin_user)
    page = client.get(url("edit", documents.add().pk), headers={"host": "localhost"})
    assert page.content.decode().count('name="action-publish"') == 1


def test_an_author_sends_to_review_only(documents, client):
    client.force_login(documents.own.person(Role.AUTHOR))
    act = documents.add()
    found = buttons(client, url("edit", act.pk))
    assert "action-submit" in found
    assert not {"action-publish", "unpublish"} & found
    assert "action-publish" not in buttons(client, url("add"))


def test_a_locked_act_is_not_published(documents, client):
    act = documents.add(locked=True, locked_by=documents.own.person(Role.ADMINISTRATOR))
    client.force_login(documents.own.person(Role.EDITOR))
    assert not {"action-publish", "unpublish"} & buttons(client, url("edit", act.pk))
