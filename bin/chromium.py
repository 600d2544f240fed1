"""Debian's packages of the tests: the browser, Pango, Java and Maven, which a machine may lack."""

import ctypes.util
import os
import shutil
import subprocess
from pathlib import Path

import engines
import refusal
import validator

# the browser without its windows: the same engine at a third of the work
LIGHT, WHOLE = "chromium-headless-shell", "chromium"
PACKAGES = (LIGHT, "fonts-liberation")
# what draws the sheets of programmes; a library by the package that has it
LIBRARIES = {"pango-1.0": "libpango-1.0-0", "pangoft2-1.0": "libpangoft2-1.0-0"}


def missing() -> list[str]:
    """Return the system packages to install."""
    named = os.environ.get("CHROME_PATH")
    if named and not os.access(named, os.X_OK):
        raise refusal.Refusal(refusal.NO_CHROME.format(path=named))
    found = named or shutil.which(LIGHT) or shutil.which(WHOLE)
    browser = [] if found and os.access(found, os.X_OK) else list(PACKAGES)
    absent = [package for name, package in LIBRARIES.items() if not ctypes.util.find_library(name)]
    return list(dict.fromkeys([*browser, *absent, *validator.packages(), *engines.packages()]))


def require_chromium(log: Path) -> None:
    """Install the browser, Pango, Java and Maven where we may, else refuse naming the packages."""
    may_install = os.geteuid() == 0 and shutil.which("apt-get")
    if may_install and _is_heavy():
        _install(log, [LIGHT])  # the whole browser will do where this fails
    packages = missing()
    if not packages:
        return
    named = " ".join(packages)
    if not may_install:
        raise refusal.Refusal(refusal.NO_CHROMIUM.format(packages=named))
    if not _install(log, packages) or missing():
        raise refusal.Refusal(refusal.APT_FAILED.format(packages=named, log=log))


def _is_heavy() -> bool:
    """Tell whether the tests would use the whole browser because the light one is absent."""
    named = os.environ.get("CHROME_PATH")
    return not named and not shutil.which(LIGHT) and bool(shutil.which(WHOLE))


def _install(log: Path, packages: list[str]) -> bool:
    print(f"Устанавливаю системные пакеты: {' '.join(packages)}…", flush=True)
    log.parent.mkdir(parents=True, exist_ok=True)
    install = ["apt-get", "install", "-y", "--no-remove", "--no-install-recommends", *packages]
    with log.open("wb") as output:
        return all(
            subprocess.run(
                command,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
            == 0
            for command in (["apt-get", "update"], install)
        )
