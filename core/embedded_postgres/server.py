"""Making, starting and stopping the server. The caller holds the exclusive lock."""

import os
import shutil
import socket
from pathlib import Path

from . import stale, tools
from .errors import ForeignStateError
from .paths import PORT, Paths

USER = "postgres"
DATABASE = "portal"
SPACE_FOR_CLUSTER = 150  # megabytes: an empty cluster, its first journal, the first tables
LOG_LIMIT = 10 * 1024 * 1024  # bytes; the one before it is kept too
CONFIGURATION = """\
# rewritten at every start by core.embedded_postgres
listen_addresses = ''
port = {port}
unix_socket_directories = '{socket_dir}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 128MB
max_wal_size = 1GB
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
jit = off
random_page_cost = 1.1
logging_collector = off
{major_only}"""


def accepts(paths: Paths) -> bool:
    """Tell whether somebody listens on the socket."""
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(paths.socket))
        except OSError:
            return False
    return True


def create(paths: Paths) -> None:
    """Make the cluster; an interrupted attempt is thrown away."""
    tools.require_space(paths, SPACE_FOR_CLUSTER)
    for unfinished in paths.state.glob(f"{paths.data.name}.new-*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    # a name of its own: initdb of a killed process may still be writing into the other
    fresh = paths.data.with_name(f"{paths.data.name}.new-{os.getpid()}")
    paths.account.own(fresh)
    try:
        # a fixed locale: under LC_ALL=C lower(), trigrams and Russian stemming break silently
        tools.run(
            paths,
            *("initdb", "-D", fresh.name, "-U", USER, "-A", "trust", "-E", "UTF8"),
            *("--locale=C.UTF-8", "--no-instructions"),
        )
        with (fresh / "postgresql.conf").open("a") as main:
            main.write("\ninclude_if_exists = 'portal.conf'\n")
        fresh.rename(paths.data)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _private_folder(paths: Paths, folder: Path) -> None:
    """A folder under /tmp may have been prepared by somebody else: take only our own."""
    allowed = {os.geteuid(), paths.account.uid}
    if folder.is_symlink() or (folder.exists() and folder.stat().st_uid not in allowed):
        raise ForeignStateError(path=folder)
    paths.account.own(folder)


def _configure(paths: Paths) -> None:
    # no helper processes for reading: a development machine has small tables
    major_only = "io_method = sync\n" if int(paths.data.name.rpartition("-")[2]) >= 18 else ""
    text = CONFIGURATION.format(port=PORT, socket_dir=paths.socket_dir, major_only=major_only)
    (paths.data / "portal.conf").write_text(text)
    if paths.account.dropped:
        os.chown(paths.data / "portal.conf", paths.account.uid, paths.account.gid)


def _keep_log_short(paths: Paths) -> None:
    if paths.log.exists() and paths.log.stat().st_size > LOG_LIMIT:
        paths.log.replace(paths.log.with_suffix(".old.log"))


def start(paths: Paths) -> None:
    """Start the server unless it runs; recover from what a killed one left."""
    if accepts(paths) and stale.server_alive(paths):
        return
    if stale.server_alive(paths):  # its socket was swept out of /tmp
        stop(paths)
    _private_folder(paths, paths.socket_dir)
    stale.drop_stale_locks(paths)
    _configure(paths)
    _keep_log_short(paths)
    # relative names: pg_ctl hands them to a shell
    tools.run(
        paths, "pg_ctl", "-D", paths.data.name, "-w", "-t", "60", "-l", paths.log.name, "start"
    )


def create_database(paths: Paths) -> None:
    """Make the portal's own database once."""
    made = paths.data / "portal-database-made"
    if not made.exists():
        arguments = ("-h", str(paths.socket_dir), "-p", str(PORT), "-U", USER, DATABASE)
        tools.run(paths, "createdb", *arguments)
        made.touch()


def stop_command(paths: Paths) -> list[str]:
    """Return the command that stops the server, sessions rolled back."""
    options = ("-D", str(paths.data), "-m", "fast", "-w", "-t", "60", "stop")
    return tools.command(paths, "pg_ctl", *options)


def stop(paths: Paths) -> None:
    """Stop the server if it runs."""
    if stale.server_alive(paths):
        tools.run(paths, *("pg_ctl", "-D", paths.data.name, "-m", "fast", "-w", "-t", "60", "stop"))
