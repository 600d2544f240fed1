"""Where the files are: one answer for all processes, whatever the folder is called."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.embedded_postgres import options, paths
from core.embedded_postgres.account import Account
from core.embedded_postgres.errors import BinariesMissingError, EmbeddedPostgresError
from core.embedded_postgres.paths import PRIVATE_STATE, SOCKET_PATH_LIMIT, Paths

FOLDERS = st.text(
    st.characters(blacklist_characters="/\0", blacklist_categories=("Cs",)), min_size=1, max_size=60
).filter(lambda name: name not in (".", ".."))


@given(st.lists(FOLDERS, min_size=1, max_size=4))
def test_a_socket_always_fits_and_needs_no_quoting(parts):
    address = Paths(Path("/", *parts)).socket

    assert len(os.fsencode(address)) <= SOCKET_PATH_LIMIT
    assert all(char.isascii() and (char.isalnum() or char in "./+-_") for char in str(address))


@pytest.mark.parametrize(
    ("state", "inside"),
    [
        ("/srv/portal/var/pg", True),
        ("/srv/portal-2_b+c.d/pg", True),
        ("/srv/портал/pg", False),
        ("/srv/my portal/pg", False),
        ("/srv/it's/pg", False),
        ("/srv/" + "x" * 100, False),
    ],
)
def test_the_socket_stands_beside_the_data_where_it_can(state, inside):
    folder = Paths(Path(state)).socket_dir

    assert (folder == Path(state, "sock")) is inside
    assert inside or folder.parent == Path("/tmp")


def test_two_checkouts_never_share_an_address():
    first, second = Paths(Path("/srv/центр один")), Paths(Path("/srv/центр два"))

    assert first.socket_dir != second.socket_dir


def test_a_named_folder_wins_and_is_made_absolute(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORTAL_PG_DIR", "data/pg")

    assert paths.state_dir() == tmp_path / "data" / "pg"


@pytest.mark.parametrize("named", ["", None])
@pytest.mark.parametrize("may_enter", [True, False])
def test_without_a_name_the_files_stay_in_the_checkout_if_they_may(monkeypatch, named, may_enter):
    if named is None:
        monkeypatch.delenv("PORTAL_PG_DIR", raising=False)
    else:
        monkeypatch.setenv("PORTAL_PG_DIR", named)
    monkeypatch.setattr(Account, "can_enter", lambda self, path: may_enter)

    found = paths.state_dir()

    assert found == paths.PROJECT / "var" / "pg" if may_enter else found.parent == PRIVATE_STATE


def test_files_of_one_server_lie_in_its_folder(tmp_path):
    made = Paths(tmp_path)
    files = (made.lock, made.lease, made.duty, made.log, made.tool_log, made.data)

    assert len({*files}) == len(files)
    assert {file.parent for file in files} == {tmp_path}
    assert made.postmaster_pid.parent == made.data


def test_settings_of_django_start_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("PORTAL_PG_DIR", str(tmp_path / "pg"))

    made = options.database_settings()

    assert made["HOST"] == str(Paths(tmp_path / "pg").socket_dir)
    assert not (tmp_path / "pg").exists()


@pytest.mark.parametrize("error", EmbeddedPostgresError.__subclasses__())
def test_every_failure_is_one_russian_sentence(error):
    details = {"path": "/var/pg", "free": 3, "user": "nobody", "detail": "x", "log": "/var/log"}

    said = str(error(**details))

    assert "\n" not in said
    assert said.endswith((".", "»."))
    assert any("а" <= letter <= "я" for letter in said.lower())
    assert "%(" not in said


def test_without_settings_the_sentence_is_english(monkeypatch):
    def no_settings(message):
        raise RuntimeError

    monkeypatch.setattr("django.utils.translation.gettext", no_settings)

    assert str(BinariesMissingError()).startswith("No DATABASE_URL is set")
