"""Damaged, foreign and hostile packages; people who may not."""

import io
import json
import zipfile

import pytest
from django.urls import reverse

from practices_bank.choices import ReceivedKind, ReceivedState
from practices_bank.models import PracticePage, ReceivedPackage
from practices_bank.receiving.opening import Package, PackageError
from tests.factories.representatives import make_organisation, make_representative
from tests.practices_bank.receiving.conftest import changed, resaid
from users.models import Role

pytestmark = pytest.mark.django_db


def refusal_of(content):
    with pytest.raises(PackageError) as refusal:
        Package(io.BytesIO(content)).check_sums(lambda: None)
    return str(refusal.value)


def archive(**files):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in files.items():
            made.writestr(name.replace("_json", ".json"), content)
    return target.getvalue()


def test_damage_names_the_file(pack, upload, practice):
    content = changed(pack(practice), ".pdf", lambda old: old + b" ", honest=False)
    package = upload(content)
    assert package.state == ReceivedState.REFUSED
    assert "Материалы/Программа.pdf" in package.remark
    assert not package.rows.exists()


def test_a_file_too_many_is_named(pack, practice):
    content = io.BytesIO(pack(practice))
    with zipfile.ZipFile(content, "a") as made:
        made.writestr("лишний.txt", "x")
    assert "лишний.txt" in refusal_of(content.getvalue())


def test_a_file_too_few_is_named(pack, practice):
    source = zipfile.ZipFile(io.BytesIO(pack(practice)))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            if not name.endswith(".pdf"):
                made.writestr(name, source.read(name))
    assert "Программа.pdf" in refusal_of(target.getvalue())


def test_a_torn_archive_is_refused_at_the_field(upload, pack, practice, region):
    assert upload(pack(practice)[:-200]) is None
    assert not ReceivedPackage.objects.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not a zip", "повреждён"),
        (archive(readme="x"), "manifest.json"),
        (archive(manifest_json="[]"), "manifest.json"),
        (archive(manifest_json='{"form": "other", "practices": []}'), "не пакет"),
        (
            archive(manifest_json='{"form": "moc-package", "version": 9, "practices": []}'),
            "версии 9",
        ),
    ],
    ids=["no-zip", "no-manifest", "no-object", "other-form", "newer"],
)
def test_what_is_no_package_is_said_so(content, words):
    assert words in refusal_of(content)


def test_paths_that_climb_out_are_refused(pack, practice):
    content = io.BytesIO(pack(practice))
    with zipfile.ZipFile(content, "a") as made:
        made.writestr("../../etc/passwd", "x")
    assert "запрещённ" in refusal_of(content.getvalue())


def test_a_bomb_is_refused(pack, practice, settings):
    settings.PACKAGE_MAX_UNPACKED_BYTES = 1000
    assert "больше, чем разрешено" in refusal_of(pack(practice))


def test_markup_that_no_editor_could_write_is_left_out(pack, upload, take, practice):
    bad = '<p onclick="x()">Текст<script>alert(1)</script> <a href="javascript:x()">тут</a></p>'
    take(upload(changed(pack(practice), "practice.json", resaid(problem=bad, goal=bad))))
    page = PracticePage.objects.get(origin=practice.translation_key)
    for part in ("script", "onclick", "javascript"):
        assert part not in page.problem
    assert "Текст" in page.problem


@pytest.mark.parametrize(
    "fields",
    [
        {"form": "other"},
        {"origin": "?"},
        {"title": " "},
        {"more": [1]},
        {"organisation": "строка"},
        {"stages": 5},
    ],
    ids=["form", "origin", "title", "more", "organisation", "stages"],
)
def test_data_of_no_practice_are_a_faulty_row_and_nothing_breaks(pack, upload, practice, fields):
    package = upload(changed(pack(practice), "practice.json", resaid(**fields)))
    row = package.rows.get()
    assert package.state == ReceivedState.CHECKED
    assert row.kind == ReceivedKind.FAULTY
    assert row.errors


def test_an_unknown_word_and_a_half_row_are_remarks(pack, upload, practice):
    strange = {"levels": [{"code": "space", "name": "Космический"}], "stages": [{"title": ""}]}
    row = upload(changed(pack(practice), "practice.json", resaid(**strange))).rows.get()
    text = " ".join(row.errors)
    assert row.kind == ReceivedKind.NEW
    assert "Космический" in text
    assert "этап" in text.lower()


def test_a_program_in_the_place_of_a_material_is_left_out_and_said(pack, upload, take, practice):
    package = upload(changed(pack(practice), ".pdf", lambda old: b"MZ program"))
    take(package)
    page = PracticePage.objects.get(origin=practice.translation_key)
    assert not page.get_latest_revision_as_object().materials.all()
    assert "Программа" in " ".join(package.rows.get().errors)


def test_ones_own_practice_is_not_received(pack, practice, client, centre, bank):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.jobs import run_jobs

    client.force_login(centre.person(Role.ADMINISTRATOR))
    file = SimpleUploadedFile("p.zip", pack(practice))
    client.post(reverse("received_list"), {"file": file})
    run_jobs("practices_bank.receive")
    row = ReceivedPackage.objects.get().rows.get()
    assert row.kind == ReceivedKind.FAULTY
    assert "вашего банка" in row.errors[0]


def test_a_centre_without_a_bank_says_so_and_keeps_the_ticks(
    pack, upload, take, practice, other_bank
):
    package = upload(pack(practice))
    other_bank.delete()
    take(package)
    assert package.state == ReceivedState.CHECKED
    assert "раздел" in package.remark


def test_a_failure_on_the_way_leaves_the_row_for_another_try(
    pack, upload, take, practice, monkeypatch, region
):
    package = upload(pack(practice))
    broken = "practices_bank.receiving.writing.Writer._files"
    monkeypatch.setattr(broken, lambda *_args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take(package)
    package.refresh_from_db()
    assert package.state == ReceivedState.FAILED
    assert not PracticePage.objects.filter(origin=practice.translation_key).exists()
    monkeypatch.undo()
    take(package)
    assert PracticePage.objects.filter(origin=practice.translation_key).count() == 1


def test_a_package_of_another_centre_does_not_exist(pack, upload, practice, client, centre):
    package = upload(pack(practice))
    client.force_login(centre.person(Role.ADMINISTRATOR))
    for name in ("received", "received_progress"):
        assert client.get(reverse(name, args=[package.pk])).status_code == 404


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
def test_only_those_who_publish_receive(client, two_centres, other_bank, role):
    client.force_login(two_centres.other.person(role))
    assert client.get(reverse("received_list")).status_code in (302, 403)


def test_a_representative_receives_nothing(client, centre):
    client.force_login(make_representative(centre, make_organisation(centre, "Школа")))
    client.raise_request_exception = False
    assert client.get(reverse("received_list")).status_code in (302, 403)


def test_the_manifest_is_json_that_others_may_read(pack, practice):
    made = zipfile.ZipFile(io.BytesIO(pack(practice)))
    said = json.loads(made.read("manifest.json"))
    assert said["practices"][0]["origin"] == str(practice.translation_key)
