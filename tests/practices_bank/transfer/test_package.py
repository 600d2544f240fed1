"""The package: what lies in it, whose it is, that it never changes."""

import hashlib
import io
import json
import zipfile
from datetime import timedelta

import docx
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import CollectionViewRestriction

from practices_bank.choices import PackageState
from practices_bank.models import PracticeAuthor, PracticeMaterial, Transfer, TransferSettings
from practices_bank.transfer import making
from practices_bank.transfer.tasks import make_package
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_practice

pytestmark = pytest.mark.django_db
FOLDER = "Техническая/001 Входное испытание"


def opened(transfer):
    with transfer.file.open("rb") as file:
        return zipfile.ZipFile(io.BytesIO(file.read()))


def text_of(content):
    """Return what a part of a package says; Word and Excel are archives of their own."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as inside:
        return "".join(inside.read(name).decode(errors="replace") for name in inside.namelist())


def said_in(archive, folder=FOLDER):
    return json.loads(archive.read(f"{folder}/practice.json"))


def rows_of(archive, sheet="Практики"):
    book = load_workbook(io.BytesIO(archive.read("Перечень практик.xlsx")))
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_a_package_has_the_table_the_letter_and_a_folder_for_each_practice(
    send, practice, bank, organisation
):
    second = make_practice(
        bank, "Музей школы", organisation, directions=["turistsko_kraevedcheskoe"]
    )
    archive = opened(send(practice, second))
    assert sorted(archive.namelist()) == sorted(
        [
            "SHA256SUMS",
            "manifest.json",
            "Перечень практик.xlsx",
            "Сопроводительное письмо.docx",
            f"{FOLDER}/Паспорт.docx",
            f"{FOLDER}/practice.json",
            f"{FOLDER}/Материалы/Программа «Шаг 2».pdf",
            "Туристско-краеведческая/002 Музей школы/Паспорт.docx",
            "Туристско-краеведческая/002 Музей школы/practice.json",
        ]
    )
    manifest = json.loads(archive.read("manifest.json"))
    assert (manifest["form"], manifest["number"]) == ("moc-package", "01-15/42")
    assert [each["title"] for each in manifest["practices"]] == ["Входное испытание", "Музей школы"]


def test_the_checksums_are_those_of_the_files(send, practice):
    archive = opened(send(practice))
    lines = archive.read("SHA256SUMS").decode().splitlines()
    sums = dict(reversed(line.split("  ", 1)) for line in lines)
    assert sums.keys() == set(archive.namelist()) - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256(archive.read(name)).hexdigest() == digest


def test_the_table_groups_by_direction_and_counts(send, practice, bank, organisation):
    make = {"directions": ["turistsko_kraevedcheskoe"]}
    second = make_practice(bank, "Музей школы", organisation, **make)
    archive = opened(send(practice, second))
    rows = rows_of(archive)
    assert rows[0][:4] == ["№", "Практика", "Организация", "Вид"]
    assert [row[1] for row in rows[1:]] == [
        "Техническая (1)",
        "Входное испытание",
        "Туристско-краеведческая (1)",
        "Музей школы",
    ]
    assert [row[0] for row in rows[1:] if isinstance(row[0], int)] == [1, 2]
    assert FOLDER in rows[2]
    summary = rows_of(archive, "Свод")
    assert summary[-1][0] == "Всего"
    assert summary[-1][-1] == 2


def test_a_centre_chooses_columns_their_order_and_headings(send, practice, centre):
    wanted = TransferSettings.for_site(centre.site)
    wanted.columns = "Организация = Учреждение\nПрактика\nЦель"
    wanted.full_clean()
    wanted.save()
    rows = rows_of(opened(send(practice)))
    assert rows[0] == ["№", "Учреждение", "Практика", "Цель"]
    assert rows[2][1:] == ["Дом творчества «Пример»", "Входное испытание", practice.goal]


def test_an_unknown_column_is_refused_with_the_known_ones(centre):
    wanted = TransferSettings(site=centre.site, columns="Практика\nВыдумка")
    with pytest.raises(ValidationError) as refusal:
        wanted.full_clean(exclude=["site"])
    message = refusal.value.message_dict["columns"][0]
    assert "Выдумка" in message
    assert "Доказательность" in message


def test_no_table_is_kept_empty(centre):
    wanted = TransferSettings(site=centre.site, columns="  \n ")
    wanted.save()
    assert "Практика" in wanted.columns


def test_a_formula_in_a_title_stays_text(send, bank, organisation):
    page = make_practice(bank, "=1+1", organisation)
    rows = rows_of(opened(send(page)))
    assert rows[2][1] == "'=1+1"


def test_the_letter_names_number_date_recipient_and_composition(send, practice, centre):
    wanted = TransferSettings.for_site(centre.site)
    wanted.greeting, wanted.signer_position = "Уважаемые коллеги!", "Руководитель <центра>"
    wanted.save()
    archive = opened(send(practice))
    document = docx.Document(io.BytesIO(archive.read("Сопроводительное письмо.docx")))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(each.text for each in document.paragraphs), *cells])
    for words in (
        "№ 01-15/42",
        "Региональный центр",
        "описание 1 практики",
        "Уважаемые коллеги!",
        "Руководитель <центра>",
        "Техническая",
    ):
        assert words in text
    assert "{{" not in text
    assert "{%" not in text


def test_the_data_of_a_practice_are_whole_and_carry_no_names(send, practice, centre):
    consent = ConsentRecordFactory(site=centre.site)
    practice.authors = [
        PracticeAuthor(name="Петрова Анна", position="методист", consent=consent, sort_order=0)
    ]
    practice.save_revision().publish()
    archive = opened(send(practice))
    said = said_in(archive)
    assert said["origin"] == str(practice.translation_key)
    assert said["directions"] == [{"code": "tekhnicheskoe", "name": "Техническая"}]
    assert said["indicators"][0]["before"] == "31.00"
    assert said["organisation"]["inn"] == practice.organisation.inn
    assert said["materials"][0]["file"] in archive.namelist()
    for name in archive.namelist():
        assert "Петрова" not in text_of(archive.read(name)), name


def test_links_of_the_text_work_outside(send, bank, organisation, practice, centre):
    link = f'<a linktype="page" id="{practice.pk}">Тут</a>'
    lost = '<a linktype="page" id="0">там</a>'
    page = make_practice(bank, "С ссылками", organisation)
    # what a link led to may have gone since the text was published
    type(page).objects.filter(pk=page.pk).update(problem=f"<p>{link} и {lost}</p>")
    page.refresh_from_db()
    said = said_in(opened(send(page)), "Техническая/001 С ссылками")
    address = f"{centre.site.root_url}{practice.get_url_parts()[2]}"
    assert said["problem"] == f'<p><a href="{address}">Тут</a> и там</p>'


def test_closed_documents_stay_in_the_centre(send, bank, organisation, centre):
    closed = centre.collection.add_child(name="Закрытые")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    secret = DocumentFactory(collection=closed, title="Протокол")
    page = make_practice(
        bank,
        "С протоколом",
        organisation,
        assessment_file=secret,
        materials=[PracticeMaterial(title="Протокол", document=secret, sort_order=0)],
    )
    archive = opened(send(page))
    assert not [name for name in archive.namelist() if name.endswith(".pdf")]
    assert said_in(archive, "Техническая/001 С протоколом")["materials"] == []


def test_files_of_one_name_do_not_overwrite_each_other(send, bank, organisation, centre):
    files = [DocumentFactory(collection=centre.collection) for _each in range(2)]
    rows = [
        PracticeMaterial(title=title, document=file, sort_order=place)
        for place, (title, file) in enumerate(zip(["План", "ПЛАН"], files, strict=True))
    ]
    archive = opened(send(make_practice(bank, "Два плана", organisation, materials=rows)))
    names = [name.rpartition("/")[2] for name in archive.namelist() if name.endswith(".pdf")]
    assert names == ["План.pdf", "ПЛАН (2).pdf"]


def test_what_was_sent_is_given_again_byte_for_byte(send, desk, practice):
    transfer = send(practice)
    practice.title = "Другое название"
    practice.save_revision().publish()
    contents = []
    for _again in range(2):
        response = desk.get(reverse("transfer_file", args=[transfer.pk]))
        contents.append(b"".join(response.streaming_content))
        assert "no-store" in response["Cache-Control"]
        assert f"rmc-01-15-42-{transfer.date}.zip" in response["Content-Disposition"]
    assert contents[0] == contents[1]
    assert hashlib.sha256(contents[0]).hexdigest() == transfer.sha256
    assert len(contents[0]) == transfer.size
    make_package.func(transfer_id=transfer.pk)
    again = Transfer.objects.get(pk=transfer.pk)
    assert (again.file.name, again.made_at) == (transfer.file.name, transfer.made_at)


@pytest.mark.parametrize(
    ("field", "value"),
    [("number", "7"), ("recipient", "Другой"), ("sha256", "0" * 64), ("state", "waiting")],
)
def test_what_was_sent_does_not_change(send, practice, field, value):
    transfer = send(practice)
    setattr(transfer, field, value)
    with pytest.raises(ValidationError):
        transfer.save()
    with pytest.raises(ValidationError):
        Transfer.objects.get(pk=transfer.pk).delete()


def test_a_failure_is_said_on_the_page_and_the_job_runs_again(send, desk, practice, monkeypatch):
    transfer = send(practice, make=False)
    monkeypatch.setattr(making, "SPARE", 10**18)
    with pytest.raises(making.NoRoomError):
        make_package.func(transfer_id=transfer.pk)
    page = desk.get(reverse("transfer", args=[transfer.pk])).content.decode()
    assert "На диске нет места" in page
    assert "Повторить" in page
    assert not Transfer.objects.get(pk=transfer.pk).file
    monkeypatch.undo()
    desk.post(reverse("transfer_retry", args=[transfer.pk]))
    assert Transfer.objects.get(pk=transfer.pk).state == PackageState.WAITING
    make_package.func(transfer_id=transfer.pk)
    assert Transfer.objects.get(pk=transfer.pk).is_ready


def test_a_lost_file_of_a_material_fails_the_package(send, practice, document):
    transfer = send(practice, make=False)
    document.file.storage.delete(document.file.name)
    with pytest.raises(FileNotFoundError):
        make_package.func(transfer_id=transfer.pk)
    assert Transfer.objects.get(pk=transfer.pk).state == PackageState.FAILED


def test_a_letter_of_tomorrow_is_refused(centre):
    day = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError) as refusal:
        Transfer(site=centre.site, number="1", date=day, recipient="РМЦ").full_clean()
    assert "date" in refusal.value.message_dict


def test_memory_does_not_grow_with_the_files(send, bank, organisation, centre):
    import tracemalloc

    large = DocumentFactory(
        collection=centre.collection, content=b"%PDF-1.4\n" + bytes(24 * 1024 * 1024)
    )
    rows = [PracticeMaterial(title="Запись", document=large, sort_order=0)]
    transfer = send(make_practice(bank, "Большая", organisation, materials=rows), make=False)
    tracemalloc.start()
    make_package.func(transfer_id=transfer.pk)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * 1024 * 1024
    assert Transfer.objects.get(pk=transfer.pk).is_ready


def word(text):
    document = docx.Document()
    document.add_paragraph(text)
    written = io.BytesIO()
    document.save(written)
    return SimpleUploadedFile("blank.docx", written.getvalue())


def test_a_centre_writes_on_its_own_letterhead(send, practice, centre):
    wanted = TransferSettings.for_site(centre.site)
    wanted.letter = word("Бланк. Исх. {{ number }}, {{ counted }}")
    wanted.full_clean()
    wanted.save()
    archive = opened(send(practice))
    text = docx.Document(io.BytesIO(archive.read("Сопроводительное письмо.docx"))).paragraphs[0]
    assert text.text == "Бланк. Исх. 01-15/42, описание 1 практики"


def test_a_letterhead_with_an_unknown_mark_is_refused_at_its_field(centre):
    wanted = TransferSettings.for_site(centre.site)
    wanted.letter = word("{{ nomer }}")
    with pytest.raises(ValidationError) as refusal:
        wanted.full_clean()
    assert "nomer" in refusal.value.message_dict["letter"][0]
