"""A package of the own centre, and the neighbour who receives it."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from practices_bank.choices import Evidence
from practices_bank.models import PracticeMaterial, ReceivedPackage, Transfer
from practices_bank.transfer.sending import send
from practices_bank.transfer.tasks import make_package
from practices_bank.transfer.writer import SUMS, PackageWriter
from tests.factories.centres import find_centre
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_practice, measured
from tests.jobs import run_jobs
from tests.standing import anew
from users.models import Role


@pytest.fixture(scope="module")
def _practice(standing, _bank, _organisation):
    collection = find_centre("localhost").collection
    document = DocumentFactory(collection=collection, title="Программа")
    return make_practice(
        anew(_bank),
        "Входное испытание",
        _organisation,
        indicators=[measured()],
        materials=[PracticeMaterial(title="Программа", document=document, sort_order=0)],
        claimed_evidence=Evidence.MEASURED,
        target_groups=["rural"],
    )


@pytest.fixture
def practice(_practice, db):
    return anew(_practice)


@pytest.fixture
def pack(centre, practice):
    """Return what makes a package of practices and gives its bytes."""

    def act(*practices):
        pages = type(practice).objects.filter(pk__in=[each.pk for each in practices])
        number = f"01-15/{Transfer.objects.count() + 1}"
        transfer = Transfer(
            site=centre.site, number=number, date=timezone.localdate(), recipient="РМЦ"
        )
        send(transfer, pages, centre.person(Role.EDITOR))
        make_package.func(transfer_id=transfer.pk)
        transfer.refresh_from_db()
        return transfer.file.read()

    return act


@pytest.fixture
def region(client, two_centres, other_bank):
    """The desk of the centre that receives."""
    client.force_login(two_centres.other.person(Role.EDITOR))
    client.raise_request_exception = False
    return client


@pytest.fixture
def upload(region):
    """Return what uploads a package and has it checked."""

    def act(content, *, check=True):
        file = SimpleUploadedFile("paket.zip", content, "application/zip")
        response = region.post(reverse("received_list"), {"file": file})
        if response.status_code == 302 and check:
            assert run_jobs("practices_bank.receive") == 1
        return ReceivedPackage.objects.order_by("-pk").first()

    return act


@pytest.fixture
def take(region):
    """Return what takes over the ticked rows, all that may be by default."""

    def act(package, rows=None):
        ticked = [row.pk for row in package.rows.all() if row.may_be_written]
        data = {"row": ticked if rows is None else rows}
        response = region.post(reverse("received", args=[package.pk]), data)
        run_jobs("practices_bank.receive")
        package.refresh_from_db()
        return response

    return act


def changed(content, name, change, *, honest=True):
    """Return a package in which a file is changed; honest sums are counted anew."""
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with PackageWriter(target, timezone.now()) as writer:
        for each in source.namelist():
            if each != SUMS:
                old = source.read(each)
                writer.add(each, change(old) if each.endswith(name) else old)
        if not honest:
            lines = [line.split("  ", 1) for line in source.read(SUMS).decode().splitlines()]
            writer.sums = {path: digest for digest, path in lines}
    return target.getvalue()


def resaid(**fields):
    """Return a change of `practice.json`."""

    def change(content):
        return json.dumps(json.loads(content) | fields, ensure_ascii=False).encode()

    return change
