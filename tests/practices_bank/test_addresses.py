"""Addresses never break: of a renamed practice, of one in the archive, of one to be deleted."""

from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.urls import reverse

from core.caching import stamp
from organisations.models import Organisation
from practices_bank.choices import Evidence
from practices_bank.forms import NewPracticeForm
from practices_bank.models import PracticePage
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_adoption, make_call, make_practice
from users.models import Role

pytestmark = pytest.mark.django_db
PLACES = ("pdf", "pasport", "materialy", "vopros")


@pytest.fixture
def page(bank, organisation):
    return make_practice(bank, "Прежнее имя", organisation, slug="prezhnee")


@pytest.fixture
def editor(client, centre):
    client.force_login(centre.person(Role.EDITOR))
    client.raise_request_exception = False
    return client


def test_a_new_name_keeps_the_old_addresses(client, page, django_capture_on_commit_callbacks):
    old = page.get_url()
    page.slug = "novoe"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    new = PracticePage.objects.get(pk=page.pk).get_url()
    assert new != old
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, new)
    for place in PLACES:
        assert client.get(f"{old}{place}/")["Location"] == f"{urlsplit(new).path}{place}/"


def test_the_former_name_of_a_closed_or_foreign_one_leads_nowhere(
    client, page, other_bank, django_capture_on_commit_callbacks
):
    theirs = make_practice(other_bank, "Соседняя", slug="sosednyaya")
    for each in (page, theirs):
        each.slug = f"{each.slug}-2"
        with django_capture_on_commit_callbacks(execute=True):
            each.save_revision().publish()
    page.unpublish()
    for slug in ("prezhnee", "sosednyaya"):
        assert client.get(f"/praktiki/{slug}/pasport/").status_code == 404


def test_files_of_the_archive_lead_to_the_page_that_says_why(client, page):
    page.is_archived, page.archive_reason = True, "Отжила"
    page.save_revision().publish()
    for place in PLACES:
        answer = client.get(f"{page.get_url()}{place}/")
        assert (answer.status_code, answer["Location"]) == (302, urlsplit(page.get_url()).path)


def test_what_readers_have_met_is_not_deleted(editor, page, bank):
    make_adoption(page)
    answer = editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
    assert "уберите её в архив" in answer.content.decode().replace("\xa0", " ")
    many = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    editor.post(f"{many}?id={page.pk}&next=/admin/")
    page.unpublish()
    editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert PracticePage.objects.filter(pk=page.pk).exists()


def test_a_draft_that_nobody_has_met_is_deleted(editor, bank, organisation):
    draft = make_practice(bank, "Проба", organisation, live=False)
    editor.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    assert not PracticePage.objects.filter(pk=draft.pk).exists()


@pytest.fixture
def proved(bank, organisation, centre):
    paper = DocumentFactory(collection=centre.collection, title="Заключение")
    return make_practice(
        bank,
        "Доказанная",
        organisation,
        claimed_evidence=Evidence.EXTERNAL,
        assessed_by="Институт",
        assessment_file=paper,
    )


def test_the_document_of_an_assessment_stays_while_it_proves(client, centre, proved):
    client.force_login(centre.person(Role.ADMINISTRATOR))
    client.raise_request_exception = False
    with pytest.raises(ProtectedError):
        proved.assessment_file.delete()
    one = reverse("wagtaildocs:delete", args=[proved.assessment_file_id])
    assert client.post(one).status_code in (302, 403)
    many = reverse("wagtail_bulk_action", args=["media_library", "portaldocument", "delete"])
    client.post(f"{many}?id={proved.assessment_file_id}&next=/admin/")
    proved.refresh_from_db()
    assert proved.assessment_file_id


def test_the_page_leads_to_the_comparison_and_to_its_call(client, bank, organisation):
    call = make_call(bank, "Лучшие практики")
    page = make_practice(bank, "С отбором", organisation, call=call, category="Техника")
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    into = next(each for each in soup.select(".share a") if "сравнению" in each.text)
    listed = BeautifulSoup(client.get(into["href"]).content, "html.parser")
    assert [each["value"] for each in listed.select("input[name=p][checked]")] == [str(page.pk)]
    answered = soup.select_one(f'.facts a[href="{urlsplit(call.get_url()).path}"]')
    assert answered.text.replace("\xa0", " ") == "Лучшие практики, Техника"
    call.unpublish()
    stamp.bump(None)
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    assert "Лучшие практики" not in soup.select_one(".facts").text


@pytest.mark.parametrize(("length", "is_taken"), [(150, True), (151, False)])
def test_a_title_is_no_longer_than_150(editor, page, length, is_taken):
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    for field in (form.fields["title"], NewPracticeForm(organisations=_all()).fields["title"]):
        assert field.widget.attrs["maxlength"] == "150"
        if is_taken:
            assert field.clean("Я" * length)
            continue
        with pytest.raises(ValidationError, match="150"):
            field.clean("Я" * length)


def _all():
    return Organisation.objects.all()
