"""After kill -9 of everything, after a copy of the folder, after a reboot: it starts again."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from .sandbox import Sandbox, wait_for


def leave_behind(sandbox, number):
    """Kill the server and put another process number into its lock file."""
    holder = sandbox.hold()
    lock = sandbox.data / "postmaster.pid"
    lines = lock.read_text().split("\n")
    kill_everything(sandbox, holder)
    lock.write_text("\n".join([str(number), *lines[1:]]))
    os.chown(lock, sandbox.data.stat().st_uid, sandbox.data.stat().st_gid)


def kill_everything(sandbox, *holders):
    server = sandbox.postmaster
    for pid in [*sandbox.watchdogs(), *(h.pid for h in holders), server]:
        os.kill(pid, signal.SIGKILL)
    for holder in holders:
        holder.communicate()
    assert wait_for(lambda: sandbox.postmaster is None)


def test_kill_9_of_everything_during_writes_keeps_what_was_committed(sandbox):
    writer = sandbox.start(
        "import psycopg\n"
        "from core.embedded_postgres import database_settings, ensure_running\n"
        "ensure_running()\n"
        "link = psycopg.connect(host=database_settings()['HOST'], user='postgres',"
        " dbname='portal', autocommit=True)\n"
        "link.execute('CREATE TABLE line (n int PRIMARY KEY)')\n"
        "link.execute('SET synchronous_commit = on')\n"
        "for n in range(10**9):\n"
        "    link.execute('INSERT INTO line VALUES (%s)', [n])\n"
        "    print(n, flush=True)\n"
    )
    for _ in range(200):
        told = int(writer.stdout.readline())
    kill_everything(sandbox, writer)
    assert int(sandbox.ask("SELECT count(*) FROM line")) > told
    assert sandbox.ask("SELECT count(*) = max(n) + 1 FROM line") == "True"


def test_lock_file_with_a_number_that_nobody_has(sandbox):
    leave_behind(sandbox, 4_194_000)
    assert sandbox.ask("SELECT 1") == "1"


def test_lock_file_with_a_number_that_another_program_has_now(sandbox):
    leave_behind(sandbox, os.getpid())
    assert sandbox.ask("SELECT 1") == "1"


def test_lock_file_with_the_number_of_a_zombie(sandbox):
    zombie = subprocess.Popen(["true"])
    assert wait_for(lambda: ") Z " in Path(f"/proc/{zombie.pid}/stat").read_text())
    leave_behind(sandbox, zombie.pid)
    assert sandbox.ask("SELECT 1") == "1"
    zombie.wait()


@pytest.mark.parametrize("text", ["", "not a number\n", "-7\n"])
def test_lock_file_with_rubbish(sandbox, text):
    sandbox.ask("SELECT 1")
    assert sandbox.stopped()
    lock = sandbox.data / "postmaster.pid"
    lock.write_text(text)
    os.chown(lock, sandbox.data.stat().st_uid, sandbox.data.stat().st_gid)
    assert sandbox.ask("SELECT 1") == "1"


def test_copy_of_a_running_cluster_starts_beside_it(sandbox, folder):
    sandbox.hold()
    first = sandbox.postmaster
    sandbox.ask("SELECT 1 FROM (SELECT pg_switch_wal()) AS flushed")
    copy = Sandbox(folder / "copy")
    copy.copy_from(sandbox.state)
    try:
        assert copy.ask("SELECT 1") == "1"
        copy.hold()
        assert sandbox.postmaster == first != copy.postmaster
    finally:
        copy.close()


def test_folder_moved_while_the_server_was_killed(sandbox, folder):
    holder = sandbox.hold()
    kill_everything(sandbox, holder)
    moved = Sandbox(folder / "moved")
    shutil.move(sandbox.state, moved.state)
    try:
        assert moved.ask("SELECT 1") == "1"
    finally:
        moved.close()


def test_server_killed_under_a_living_process_starts_again(sandbox):
    holder = sandbox.hold()
    os.kill(sandbox.postmaster, signal.SIGKILL)
    assert wait_for(lambda: sandbox.postmaster is None)
    assert sandbox.ask("SELECT 1") == "1"
    assert holder.poll() is None


def test_socket_swept_out_of_its_folder_is_made_again(sandbox):
    sandbox.hold()
    for file in (sandbox.state / "sock").iterdir():
        file.unlink()
    assert sandbox.ask("SELECT 1") == "1"


def test_interrupted_making_of_the_cluster_is_thrown_away(bare):
    process = bare.start("from core.embedded_postgres import ensure_running; ensure_running()")
    assert wait_for(lambda: list(bare.state.glob("data-*.new-*/base")))
    process.kill()
    process.wait()
    assert not list(bare.state.glob("data-[0-9][0-9]"))
    assert bare.ask("SELECT 1") == "1"
    assert bare.data.is_dir()
