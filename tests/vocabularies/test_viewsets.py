"""Registers of words in the admin."""

import pytest
from django.urls import reverse

from users.models import Role
from vocabularies.models import Term, TermLabel


@pytest.fixture
def term(db):
    return Term.objects.get(code="tekhnicheskoe")


def url(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def login(client, centre, *roles, **fields):
    client.force_login(centre.person(*roles, **fields))


def term_data(term, **changes):
    values = {name: getattr(term, name) for name in ("vocabulary", "code", "name", "order")}
    aliases = "\r\n".join(term.aliases)
    return {**values, "aliases": aliases, "active": "on", "design_key": "tech", **changes}


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR])
def test_common_words_are_closed_to_centres(client, two_centres, term, role):
    login(client, two_centres.own, role)

    for address in (url(Term, "list"), url(Term, "edit", term.pk)):
        assert client.get(address).status_code == 302
    client.post(url(Term, "edit", term.pk), term_data(term, name="Чужое"))
    term.refresh_from_db()
    assert term.name == "Техническая"


def test_superuser_edits_a_word_with_spellings_one_per_line(client, two_centres, term):
    login(client, two_centres.own, is_superuser=True)
    data = term_data(term, name="Инженерная", aliases="Техническая\r\n\r\n  Старая, с запятой \r\n")

    client.post(url(Term, "edit", term.pk), data)

    term.refresh_from_db()
    assert term.name == "Инженерная"
    assert term.aliases == ["Техническая", "Старая, с запятой"]
    html = client.get(url(Term, "edit", term.pk)).content.decode()
    assert "Техническая\nСтарая, с запятой" in html


def test_seeded_word_is_not_deleted(client, two_centres, term):
    login(client, two_centres.own, is_superuser=True)

    client.post(url(Term, "delete", term.pk))

    assert Term.objects.filter(pk=term.pk).exists()


def test_own_word_is_deleted(client, two_centres, term):
    login(client, two_centres.own, is_superuser=True)
    own = Term.objects.create(vocabulary="direction", code="own", name="Своя")

    client.post(url(Term, "delete", own.pk))

    assert not Term.objects.filter(pk=own.pk).exists()


def test_administrator_gives_a_word_an_own_name(client, two_centres, term):
    login(client, two_centres.own, Role.ADMINISTRATOR)

    client.post(url(TermLabel, "add"), {"term": term.pk, "name": "Техника и код"})

    label = TermLabel.objects.get()
    assert (label.site, label.term, label.name) == (two_centres.own.site, term, "Техника и код")


def test_own_names_of_another_centre_do_not_exist(client, two_centres, term):
    label = TermLabel.objects.create(site=two_centres.other.site, term=term, name="Чужое имя")
    login(client, two_centres.own, Role.ADMINISTRATOR)

    assert client.get(url(TermLabel, "edit", label.pk)).status_code == 404
    assert "Чужое имя" not in client.get(url(TermLabel, "list")).content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR])
def test_other_roles_give_no_names(client, two_centres, term, role):
    login(client, two_centres.own, role)

    client.post(url(TermLabel, "add"), {"term": term.pk, "name": "Другое"})

    assert not TermLabel.objects.exists()
