"""What judges PDF is fetched once and known by its checksum; without it nothing is tested."""

import hashlib
import subprocess

import pytest

CONTENT = b"PK the validator"


@pytest.fixture
def validator(module, monkeypatch, tmp_path):
    found = module("validator")
    monkeypatch.setattr(found, "FOLDER", tmp_path / "validators")
    monkeypatch.setattr(found, "SHA256", hashlib.sha256(CONTENT).hexdigest())
    monkeypatch.setattr(found.shutil, "which", lambda name: f"/usr/bin/{name}")
    return found


def maven(validator, monkeypatch, content, status=0):
    """Have Maven bring this content."""
    asked = []

    def run(command, *, cwd, **options):
        asked.append(command)
        if content is not None:
            (cwd / validator.NAME).write_bytes(content)
        return subprocess.CompletedProcess(command, status)

    monkeypatch.setattr(validator.subprocess, "run", run)
    return asked


def test_it_is_fetched_once(validator, monkeypatch, tmp_path):
    asked = maven(validator, monkeypatch, CONTENT)
    for _time in range(2):
        validator.require_validator(tmp_path / "log")

    assert len(asked) == 1
    assert (validator.FOLDER / validator.NAME).read_bytes() == CONTENT
    assert [each.name for each in validator.FOLDER.iterdir()] == [validator.NAME]


def test_a_wrong_checksum_stops_the_tests(validator, monkeypatch, tmp_path):
    maven(validator, monkeypatch, b"PK another")

    with pytest.raises(SystemExit, match=r"^Контрольная сумма greenfield-apps.* не та"):
        validator.require_validator(tmp_path / "log")
    assert list(validator.FOLDER.iterdir()) == []


def test_a_file_that_was_changed_is_fetched_anew(validator, monkeypatch, tmp_path):
    validator.FOLDER.mkdir()
    (validator.FOLDER / validator.NAME).write_bytes(b"PK changed")
    asked = maven(validator, monkeypatch, CONTENT)
    validator.require_validator(tmp_path / "log")

    assert len(asked) == 1
    assert validator.is_here()


@pytest.mark.parametrize(("content", "status"), [(None, 0), (CONTENT, 1)])
def test_without_the_file_nothing_is_tested(validator, monkeypatch, tmp_path, content, status):
    maven(validator, monkeypatch, content, status)

    with pytest.raises(SystemExit, match=r"^Не удалось взять veraPDF"):
        validator.require_validator(tmp_path / "log")


def test_java_and_maven_are_asked_for_like_the_browser(validator, monkeypatch):
    monkeypatch.setattr(validator.shutil, "which", lambda name: None)
    assert validator.packages() == ["default-jre-headless", "maven"]

    validator.FOLDER.mkdir()
    (validator.FOLDER / validator.NAME).write_bytes(CONTENT)
    assert validator.packages() == ["default-jre-headless"]


def test_the_browser_s_list_names_them_too(module, validator, monkeypatch):
    chromium = module("chromium")
    monkeypatch.setenv("CHROME_PATH", "/bin/sh")
    monkeypatch.setattr(chromium.ctypes.util, "find_library", lambda name: f"lib{name}.so.0")
    monkeypatch.setattr(validator.shutil, "which", lambda name: None)
    monkeypatch.setattr(chromium.engines, "packages", lambda: ["default-jdk-headless", "maven"])

    # each once
    assert chromium.missing() == ["default-jre-headless", "maven", "default-jdk-headless"]
