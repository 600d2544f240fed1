"""The register of organisations at the desk."""

import pytest
from django.urls import reverse

from organisations.models import Organisation
from tests.factories.organisations import DistrictFactory, OrganisationFactory, word
from users.models import Role
from vocabularies.models import Vocabulary

pytestmark = pytest.mark.django_db
LIST = "wagtailsnippets_organisations_organisation:list"
ADD = "wagtailsnippets_organisations_organisation:add"


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


def management(*names):
    counts = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": ""}
    return {f"{name}-{key}": value for name in names for key, value in counts.items()}


def form(**fields):
    kind = word(Vocabulary.ORGANISATION_TYPE, "additional")
    return {
        "short_name": "Дом творчества",
        "full_name": "МБУ ДО «Дом творчества»",
        "kind": kind.pk,
        "action-publish": "1",
        **management("addresses", "system_roles"),
        **fields,
    }


def test_an_editor_adds_an_organisation_to_his_centre(desk, two_centres):
    data = form(phone="84965700000")
    data |= management("addresses") | {"addresses-TOTAL_FORMS": "1"}
    data |= {"addresses-0-address": "г. Пример, ул. Образцовая, 5", "addresses-0-ORDER": "1"}

    response = desk.post(reverse(ADD), data)

    assert response.status_code == 302, response.context["form"].errors
    row = Organisation.objects.get()
    assert (row.site, row.live, row.phone) == (two_centres.own.site, True, "+7 496 570-00-00")
    assert [each.address for each in row.addresses.all()] == ["г. Пример, ул. Образцовая, 5"]


def test_mistakes_are_said_at_their_fields(desk):
    response = desk.post(reverse(ADD), form(inn="6900000001", short_name=""))

    assert set(response.context["form"].errors) == {"inn", "short_name"}
    assert not Organisation.objects.exists()


def test_words_of_one_vocabulary_are_offered(desk):
    fields = desk.get(reverse(ADD)).context["form"].fields

    assert {each.vocabulary for each in fields["kind"].queryset} == {"organisation-type"}
    assert {each.vocabulary for each in fields["accessibility"].queryset} == {"accessibility"}


def test_a_word_out_of_use_stays_on_what_bears_it(desk, two_centres):
    old = word(Vocabulary.ORGANISATION_TYPE, "atypical")
    old.active = False
    old.save()
    row = OrganisationFactory(site=two_centres.own.site, kind=old)
    edit = reverse("wagtailsnippets_organisations_organisation:edit", args=(row.pk,))

    assert old not in desk.get(reverse(ADD)).context["form"].fields["kind"].queryset
    assert old in desk.get(edit).context["form"].fields["kind"].queryset


def test_the_list_is_narrowed_by_words_and_own_districts(desk, two_centres):
    own = DistrictFactory(site=two_centres.own.site)
    foreign = DistrictFactory(site=two_centres.other.site)
    here = OrganisationFactory(site=two_centres.own.site, district=own)
    OrganisationFactory(site=two_centres.own.site)

    response = desk.get(reverse(LIST), {"district": own.pk})

    assert [each.pk for each in response.context["object_list"]] == [here.pk]
    offered = response.context["filters"].form.fields["district"].queryset
    assert (own in offered, foreign in offered) == (True, False)


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.REPRESENTATIVE, Role.EXPERT])
def test_others_add_nothing(client, two_centres, role):
    client.force_login(two_centres.own.person(role))

    assert client.get(reverse(ADD)).status_code == 302
    client.post(reverse(ADD), form())
    assert not Organisation.objects.exists()


def test_a_district_has_its_name_once(desk, two_centres):
    DistrictFactory(site=two_centres.own.site, name="Центральный")
    add = reverse("wagtailsnippets_organisations_district:add")

    response = desk.post(add, {"name": "центральный", "order": "0"})

    assert "name" in response.context["form"].errors


def test_an_observer_reads_the_register_and_changes_nothing(client, two_centres):
    own = OrganisationFactory(site=two_centres.own.site, short_name="Своя")
    OrganisationFactory(site=two_centres.other.site, short_name="Чужая")
    client.force_login(two_centres.own.person(Role.OBSERVER))

    page = client.get(reverse(LIST)).content.decode()
    inspect = reverse("wagtailsnippets_organisations_organisation:inspect", args=(own.pk,))
    edit = reverse("wagtailsnippets_organisations_organisation:edit", args=(own.pk,))

    assert "Своя" in page
    assert "Чужая" not in page
    assert client.get(inspect).status_code == 200
    client.post(edit, form(short_name="Захвачено"))
    own.refresh_from_db()
    assert own.short_name == "Своя"
    assert client.get(reverse(LIST), {"export": "xlsx"}).status_code == 200


def test_an_empty_register_offers_a_table_to_whom_may_load_it(desk, client, two_centres):
    place = reverse("exchange_upload", args=["organisations"])

    assert (
        f'<a href="{place}">загрузите её из файла</a>' in desk.get(reverse(LIST)).content.decode()
    )

    searched = desk.get(reverse(LIST), {"q": "нет такой"}).content.decode()
    assert "загрузите её из файла" not in searched
    client.force_login(two_centres.own.person(Role.OBSERVER))
    assert "загрузите её из файла" not in client.get(reverse(LIST)).content.decode()
