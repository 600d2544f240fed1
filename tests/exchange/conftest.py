"""A register that files may fill: the notes of the tests."""

import pytest
from django.core.files.base import ContentFile
from django.db import models

from exchange.models import ImportRun
from exchange.readers import read_integer
from exchange.running.reading import understand
from exchange.targets import ImportField, RegisterTarget, register
from exchange.targets.registry import unregister
from tests.registers.models import Note
from users.models import Role


class NoteTarget(RegisterTarget):
    """Notes by their address, else by their name."""

    key = "notes"
    title = "Заметки"
    order = 1000
    model = Note
    keys = (("slug",), ("name",))
    fields = (
        ImportField(name="name", label="Название", aliases=("Имя",), required=True),
        ImportField(name="slug", label="Адрес"),
        ImportField(name="sort_order", label="Порядок", read=read_integer, aliases=("Возраст от",)),
    )


@pytest.fixture
def target():
    """Register the target for a test."""
    found = register(NoteTarget())
    yield found
    unregister(found)


@pytest.fixture
def methodist(two_centres):
    """A person who keeps the notes of the own centre."""
    from tests.isolation.walk import allow_all

    person = two_centres.own.person(Role.EDITOR)
    allow_all(two_centres.own.group(Role.EDITOR), two_centres.own.site, Note)
    return person


@pytest.fixture
def make_run(target, two_centres, methodist):
    """Return a function that uploads a file and understands it as the wizard does."""

    def make(file, **fields):
        run = ImportRun.objects.create(
            site=two_centres.own.site,
            target=target.key,
            file=ContentFile(file.getvalue(), "notes.xlsx"),
            file_name="notes.xlsx",
            created_by=methodist,
            **fields,
        )
        understand(run)
        run.save()
        return run

    return make


@pytest.fixture
def notes(two_centres):
    """The notes of the own centre as a table."""
    return lambda: list(
        Note.objects.for_site(two_centres.own.site)
        .order_by(models.F("name"))
        .values_list("name", "sort_order", "live")
    )
