"""Pictures and documents: a representative brings them to the folder of the organisation."""

import pytest
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from media_library.models import PortalDocument
from organisations.models import Organisation, OrganisationFolder
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.organisations.submission.desk import edit_address, submit, words_of

pytestmark = pytest.mark.django_db
SECRET = "Чужой файл"


@pytest.fixture
def folder(organisation, person):
    return OrganisationFolder.objects.get(organisation=organisation).collection


@pytest.fixture
def files(two_centres, folder, person):
    """Return own and foreign pictures and documents."""
    own = {"title": "Наш файл", "collection": folder, "uploaded_by_user": person}
    foreign = {"title": SECRET, "collection": two_centres.own.collection}
    return {
        "images": (ImageFactory(**own), ImageFactory(**foreign)),
        "docs": (DocumentFactory(**own), DocumentFactory(**foreign)),
    }


@pytest.mark.parametrize("kind", ["images", "docs"])
def test_choosers_offer_the_own_files_only(desk, files, kind):
    own, foreign = files[kind]

    for name in ("choose", "choose_results"):
        page = words_of(desk.get(reverse(f"wagtail{kind}_chooser:{name}")))
        assert own.title in page
        assert SECRET not in page
    assert desk.get(reverse(f"wagtail{kind}_chooser:chosen", args=[own.pk])).status_code == 200
    desk.raise_request_exception = False
    answer = desk.get(reverse(f"wagtail{kind}_chooser:chosen", args=[foreign.pk]))
    assert SECRET not in words_of(answer)


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_the_interface_of_data_gives_out_the_own_files_only(desk, files, kind):
    text = words_of(desk.get(reverse(f"wagtailadmin_api:{kind}:listing")))

    assert "Наш файл" in text
    assert SECRET not in text


@pytest.mark.parametrize("action", ["change", "delete"])
@pytest.mark.parametrize("kind", ["images", "docs"])
def test_a_file_is_not_changed_past_the_review(files, person, kind, action):
    own, _foreign = files[kind]
    policy = policy_registry.get_by_type(type(own))

    assert not policy.user_has_permission_for_instance(person, action, own)
    assert policy.user_has_permission_for_instance(person, "choose", own)


@pytest.mark.parametrize("name", ["edit", "delete"])
def test_the_forms_of_files_are_shut(desk, files, name):
    for kind in ("images", "docs"):
        for each in files[kind]:
            answer = desk.post(reverse(f"wagtail{kind}:{name}", args=[each.pk]))
            assert answer.status_code != 200
    assert get_image_model().objects.count() == PortalDocument.objects.count() == 2


def test_a_new_file_lands_in_the_folder(folder, person):
    for model in (get_image_model(), PortalDocument):
        policy = policy_registry.get_by_type(model)
        assert list(policy.collections_user_has_permission_for(person, "add")) == [folder]


def test_a_foreign_picture_named_by_its_key_is_refused_at_the_field(desk, organisation, files):
    _own, foreign = files["images"]

    answer = submit(desk, organisation, logo=foreign.pk)

    assert answer.status_code == 200
    assert "Среди ваших материалов такого нет." in answer.content.decode()
    latest = Organisation.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert latest.logo_id is None


def test_the_own_picture_is_taken(desk, organisation, files):
    own, _foreign = files["images"]

    submit(desk, organisation, logo=own.pk)

    latest = Organisation.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert latest.logo_id == own.pk


def test_what_the_editor_has_put_there_stays(desk, organisation, files):
    _own, foreign = files["images"]
    organisation.logo = foreign
    organisation.save_revision().publish()

    assert desk.get(edit_address(organisation)).status_code == 200
    submit(desk, organisation, logo=foreign.pk, lead="Новое")

    latest = Organisation.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert (latest.logo_id, latest.lead) == (foreign.pk, "Новое")
