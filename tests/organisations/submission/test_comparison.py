"""A change in any field that an organisation may edit is before the editor's eyes."""

import pytest

from organisations.models import Organisation, OrganisationAddress
from programmes.models import ProgrammePage
from tests.factories.programmes import make_catalogue, make_programme, network
from tests.factories.representatives import make_organisation, make_representative
from tests.organisations.submission.changes import (
    fields_of,
    filled,
    form_of,
    other,
    row_fields,
    shown,
    words_of,
)

pytestmark = pytest.mark.django_db
MARKS = ("addition", "deletion")


@pytest.fixture
def site(two_centres):
    return two_centres.own.site


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own)


@pytest.fixture
def person(two_centres, organisation):
    return make_representative(two_centres.own, organisation)


@pytest.fixture
def programme(two_centres, organisation):
    rows = network(organisation, make_organisation(two_centres.own, "Колледж"))
    catalogue, more = make_catalogue(two_centres.own), {"is_network": True, "participants": rows}
    return make_programme(catalogue, "Робототехника", organisation, **more)


@pytest.fixture(params=["card", "programme"])
def thing(request, organisation, programme, person, site):
    """A published thing with a row of every kind of rows that it may have."""
    found = organisation if request.param == "card" else programme
    for name, formset in form_of(found, person).formsets.items():
        if name != "comments" and not getattr(found, name).exists():
            getattr(found, name).set([filled(formset.model, site)])
    found.save(**({} if found is organisation else {"clean": False}))
    return type(found).objects.get(pk=found.pk)


def test_every_field(thing, person, site):
    unseen = {}
    for name in fields_of(form_of(thing, person)):
        field = thing._meta.get_field(name)
        value = other(field, thing, site)
        found = shown(thing, lambda copy, name=name, value=value: setattr(copy, name, value))
        if set(found) != {name} or not any(mark in words_of(found[name]) for mark in MARKS):
            unseen[name] = {key: words_of(each) for key, each in found.items()}

    assert unseen == {}


def test_every_field_of_every_row(thing, person, site):
    unseen = {}
    for rows, formset in form_of(thing, person).formsets.items():
        for name in row_fields(formset) if rows != "comments" else ():
            row = getattr(thing, rows).first()
            value = other(row._meta.get_field(name), row, site)

            def change(copy, rows=rows, name=name, value=value):
                changed = getattr(copy, rows).first()
                setattr(changed, name, value)
                getattr(copy, rows).add(changed)

            found = shown(thing, change)
            if set(found) != {rows} or not any(mark in words_of(found[rows]) for mark in MARKS):
                unseen[rows, name] = {key: words_of(each) for key, each in found.items()}

    assert unseen == {}


def test_rows_that_came_and_went(thing, person, site):
    unseen = []
    for rows, formset in form_of(thing, person).formsets.items():
        if rows == "comments":
            continue
        added = filled(formset.model, site)
        came = shown(thing, lambda copy, rows=rows, added=added: getattr(copy, rows).add(added))
        went = shown(thing, lambda copy, rows=rows: getattr(copy, rows).set([]))
        unseen += [] if set(came) == set(went) == {rows} else [rows]

    assert unseen == []


def test_the_form_has_what_organisations_keep(organisation, programme, person):
    """The walks above are not empty."""
    card, page = form_of(organisation, person), form_of(programme, person)

    assert {"short_name", "kind", "accessibility", "logo", "head_is_public"} <= set(card.fields)
    assert "addresses" in card.formsets
    fields = {"title", "levels", "is_network", "body", "results", "cost", "orders_to"}
    assert fields <= set(page.fields)
    rows = {"modules", "schedule", "where", "teachers", "participants"}
    assert rows <= set(page.formsets)


def test_nothing_is_shown_where_nothing_changed(thing):
    assert shown(thing, lambda copy: None) == {}


def test_all_of_a_new_thing_is_shown(site, two_centres, organisation):
    """What the public does not see yet is compared with nothing."""
    page = make_programme(make_catalogue(two_centres.own), "Новая", organisation, live=False)
    card = make_organisation(two_centres.own, "Новый дом", live=False)
    card.addresses = [OrganisationAddress(address="Новая улица")]

    assert {"title", "lead", "levels", "direction"} <= set(shown(page, lambda copy: None))
    assert {"short_name", "kind", "addresses"} <= set(shown(card, lambda copy: None))
    assert {type(page), type(card)} == {ProgrammePage, Organisation}
