"""The table that figures were taken from stays their source, behind a closed door."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.storage import default_storage, storages
from django.urls import reverse
from django.utils import timezone

from exchange.tasks import forget_old
from quality_assessment.models import OrganisationResult, SourceTable
from users.models import Role

from .test_importing import TABLE, address, alpha, answers, confirm, csv, cycle, editor, look

pytestmark = pytest.mark.django_db
HOST = {"host": "localhost"}
__all__ = ["alpha", "cycle", "editor"]


@pytest.fixture
def written(editor, cycle, alpha):
    """A table that was taken into the cycle."""
    confirm(editor, cycle, answers(look(editor, cycle, csv(*TABLE))))
    return SourceTable.objects.get()


def download(client, table):
    return client.get(reverse("quality_source", args=[table.cycle_id, table.pk]), headers=HOST)


def test_the_figures_name_the_file_and_its_row(editor, cycle, written):
    row = OrganisationResult.objects.get()
    assert (row.source_table, row.source_row) == (written, 2)

    page = editor.get(address(cycle, "quality_check"), headers=HOST).content.decode()
    assert "строка 2" in page
    assert f"хранится до {written.kept_until}" in page


def test_editors_get_it_as_it_was_uploaded(editor, written):
    answer = download(editor, written)

    assert b"".join(answer.streaming_content).decode() == "\n".join(TABLE)
    assert "no-store" in answer["Cache-Control"]
    assert "attachment" in answer["Content-Disposition"]


def test_others_get_nothing(client, written, two_centres):
    for person, status in (
        (two_centres.other.person(Role.EDITOR), 404),
        (two_centres.own.person(Role.OBSERVER), 302),
    ):
        client.force_login(person)
        assert download(client, written).status_code == status
    client.logout()
    assert download(client, written).status_code == 302


def test_no_public_address_leads_to_it(client, written):
    assert storages["private"].exists(written.file.name)
    assert not default_storage.exists(written.file.name)
    assert client.get(f"/media/{written.file.name}", headers=HOST).status_code == 404


def test_a_table_that_was_only_looked_at_goes_in_two_days(editor, cycle, alpha):
    look(editor, cycle, csv(*TABLE))
    table = SourceTable.objects.get()
    assert download(editor, table).status_code == 404
    forget_old()
    assert SourceTable.objects.exists()

    SourceTable.objects.update(created_at=timezone.now() - timedelta(days=3))
    forget_old()

    assert not SourceTable.objects.exists()
    assert not table.file.storage.exists(table.file.name)


def test_what_was_written_stays_its_term_and_its_name_longer(editor, cycle, written):
    old = timezone.now() - timedelta(days=settings.ASSESSMENT_SOURCE_DAYS - 1)
    SourceTable.objects.update(created_at=old)
    forget_old()
    assert download(editor, written).status_code == 200

    SourceTable.objects.update(created_at=old - timedelta(days=2))
    forget_old()

    assert download(editor, written).status_code == 404
    page = editor.get(address(cycle, "quality_check"), headers=HOST).content.decode()
    assert "файл удалён" in page
    assert OrganisationResult.objects.get().source_table == written


def test_a_form_whose_file_has_gone_is_not_taken(editor, cycle, alpha):
    sent = answers(look(editor, cycle, csv(*TABLE)))
    SourceTable.objects.get().delete()

    assert confirm(editor, cycle, sent)["Location"] == address(cycle)
    assert not OrganisationResult.objects.exists()
