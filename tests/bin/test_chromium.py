"""The browser of the tests is installed where we may, else its package is named."""

import subprocess

import pytest


@pytest.fixture
def chromium(module, monkeypatch):
    found = module("chromium")
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.setattr(found.ctypes.util, "find_library", lambda name: f"lib{name}.so.0")
    monkeypatch.setattr(found.validator, "packages", list)
    monkeypatch.setattr(found.engines, "packages", list)
    return found


@pytest.fixture
def apt(chromium, monkeypatch):
    """What root asks of apt-get, which refuses."""
    ran = []

    def run(command, **options):
        ran.append(command)
        return subprocess.CompletedProcess(command, 100)

    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0)
    monkeypatch.setattr(chromium.subprocess, "run", run)
    return ran


@pytest.fixture
def absent(chromium, monkeypatch):
    monkeypatch.setattr(
        chromium.shutil, "which", lambda name: None if "chromium" in name else f"/usr/bin/{name}"
    )


def test_present_browser_asks_nothing(chromium, monkeypatch, tmp_path):
    monkeypatch.setenv("CHROME_PATH", "/bin/sh")
    assert chromium.require_chromium(tmp_path / "log") is None
    assert not (tmp_path / "log").exists()


def test_a_browser_that_is_not_there_is_named(chromium, monkeypatch, tmp_path):
    monkeypatch.setenv("CHROME_PATH", str(tmp_path / "chromium"))
    with pytest.raises(SystemExit, match=r"^CHROME_PATH называет «.*/chromium»"):
        chromium.require_chromium(tmp_path / "log")


@pytest.mark.usefixtures("absent")
def test_ordinary_user_is_told_the_packages(chromium, monkeypatch, tmp_path):
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000)
    with pytest.raises(
        SystemExit, match="«sudo apt install chromium-headless-shell fonts-liberation»"
    ):
        chromium.require_chromium(tmp_path / "log")


def test_what_draws_the_sheets_is_asked_for_as_well(chromium, monkeypatch, tmp_path):
    monkeypatch.setenv("CHROME_PATH", "/bin/sh")
    monkeypatch.setattr(chromium.ctypes.util, "find_library", lambda name: None)
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"«sudo apt install libpango-1\.0-0 libpangoft2-1\.0-0»"):
        chromium.require_chromium(tmp_path / "log")


@pytest.mark.usefixtures("absent")
def test_root_installs_them(chromium, monkeypatch, tmp_path):
    ran = []

    def run(command, **options):
        ran.append(command[:2])
        monkeypatch.setenv("CHROME_PATH", "/bin/sh")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0)
    monkeypatch.setattr(chromium.subprocess, "run", run)
    chromium.require_chromium(tmp_path / "log")
    assert ran == [["apt-get", "update"], ["apt-get", "install"]]


def test_the_light_browser_is_wished_for_beside_the_whole_one(chromium, apt, monkeypatch, tmp_path):
    there = {"apt-get": "/usr/bin/apt-get", "chromium": "/bin/sh"}
    monkeypatch.setattr(chromium.shutil, "which", there.get)

    chromium.require_chromium(tmp_path / "log")

    assert apt == [["apt-get", "update"]]


def test_a_light_browser_is_enough(chromium, apt, monkeypatch, tmp_path):
    there = {"apt-get": "/usr/bin/apt-get", "chromium-headless-shell": "/bin/sh"}
    monkeypatch.setattr(chromium.shutil, "which", there.get)

    chromium.require_chromium(tmp_path / "log")

    assert apt == []


@pytest.mark.usefixtures("absent", "apt")
def test_failed_installation_is_told_with_its_log(chromium, tmp_path):
    with pytest.raises(SystemExit, match="Не удалось установить системные пакеты"):
        chromium.require_chromium(tmp_path / "log")
