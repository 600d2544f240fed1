"""A child reads the file: whatever it does, the parent gets an answer or a reason."""

import io
import subprocess
import sys

import pytest
from django.conf import settings

from media_library.extraction import run
from media_library.extraction.__main__ import ACTIONS
from media_library.extraction.limits import Limits
from media_library.extraction.problems import ProblemError
from tests.factories.files import office_file, pdf
from tests.factories.files.office import W

LIMITS = Limits(memory=512 * 1024 * 1024, seconds=20, output=1_000_000)
QUICK = Limits(memory=512 * 1024 * 1024, seconds=1, output=1_000_000)


@pytest.fixture
def hostile(monkeypatch):
    monkeypatch.setattr(run, "CHILD", "tests.media_library.extraction.child")


def test_the_text_comes_back():
    found = run.ask("pdf", io.BytesIO(pdf("Положение о смотре", title="Смотр")), LIMITS)

    assert found["text"] == "Положение о смотре"
    assert found["facts"]["title"] == "Смотр"


def test_the_file_is_read_from_its_start_and_left_there(hostile):
    file = io.BytesIO("смотр".encode())
    file.read()

    assert run.ask("echo", file, LIMITS) == "смотр"
    assert file.tell() == 0


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize(
    ("action", "limits", "problem"),
    [
        ("loop", QUICK, "time"),
        ("sleep", QUICK, "time"),
        ("eat", LIMITS, "memory"),
        ("shout", LIMITS, "output"),
        ("die", LIMITS, "crash"),
        ("dig", LIMITS, "damaged"),
    ],
)
def test_a_reader_that_misbehaves_is_stopped(action, limits, problem):
    with pytest.raises(ProblemError) as caught:
        run.ask(action, io.BytesIO(b"x"), limits)

    assert caught.value.code == problem


@pytest.mark.usefixtures("hostile")
def test_a_child_that_cannot_stop_itself_is_killed(monkeypatch):
    monkeypatch.setattr(run, "GRACE", -1)

    with pytest.raises(ProblemError, match="time"):
        run.ask("sleep", io.BytesIO(b"x"), QUICK)


@pytest.mark.usefixtures("hostile")
def test_the_child_knows_no_secrets_and_leaves_no_modules_behind(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "тайна")

    known = run.ask("tell", io.BytesIO(b"x"), LIMITS)

    assert not {"SECRET_KEY", "DATABASE_URL", "DJANGO_SETTINGS_MODULE"} & set(known["environment"])
    assert not known["cached"]  # a module cut off by the limit of output would stay broken


def entity_bomb():
    """Return a text in which ten entities of ten entities of ten … make a billion letters."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE d [<!ENTITY e0 "ха">{entities}]><w:document xmlns:w="{W}">&e9;</w:document>'


@pytest.mark.parametrize(
    ("action", "content", "problem"),
    [
        ("docx", office_file(extra={"word/document.xml": entity_bomb()}), "entities"),
        ("docx", office_file(extra={"word/document.xml": "<a>"}), "damaged"),
        ("docx", office_file(extra={"word/document.xml": "<a>" * 100_000}), "damaged"),
        ("xlsx", b"PK\x03\x04 no archive", "damaged"),
        ("pdf", b"%PDF-1.7 nothing", "damaged"),
    ],
    ids=["entities", "cut", "deep", "no archive", "no pdf"],
)
def test_hostile_files_end_in_a_reason(action, content, problem):
    with pytest.raises(ProblemError) as caught:
        run.ask(action, io.BytesIO(content), LIMITS)

    assert caught.value.code == problem


UNCOMPILED = """
import importlib, pathlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
kept = [(name, getattr(each, "__cached__", None)) for name, each in sys.modules.items()]
print(*[name for name, at in kept if at and "packages" in at and not pathlib.Path(at).exists()])
"""


def test_nothing_is_compiled_anew_for_each_file():
    modules = {each.partition(":")[0] for each in ACTIONS.values()}
    done = subprocess.run(
        [sys.executable, "-B", "-c", UNCOMPILED, *sorted(modules)],
        env={"PYTHONPATH": str(settings.BASE_DIR)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []
