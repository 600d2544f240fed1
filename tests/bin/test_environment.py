"""The second start asks nobody; a changed lock builds anew."""

import pytest


@pytest.fixture
def environment(module):
    return module("environment")


@pytest.fixture
def built(environment, monkeypatch, tmp_path):
    """Count the builds; each makes a folder that looks like an environment."""
    builds = []

    class Fake:
        def __init__(self, folder, lock, log):
            self.folder = folder

        def install(self):
            (self.folder / "bin").mkdir(parents=True, exist_ok=True)
            (self.folder / "bin" / "python").touch()
            builds.append(self.folder)

    monkeypatch.setattr(environment, "Installer", Fake)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    return builds


@pytest.fixture
def lock(tmp_path):
    path = tmp_path / "dev.lock"
    path.write_text("uv==1\n")
    return path


def test_second_time_nothing_is_done(environment, built, lock, tmp_path):
    for _ in range(3):
        environment.prepare(tmp_path / "env", lock)
    assert len(built) == 1


def test_changed_lock_builds_anew(environment, built, lock, tmp_path):
    environment.prepare(tmp_path / "env", lock)
    lock.write_text("uv==2\n")
    environment.prepare(tmp_path / "env", lock)
    assert len(built) == 2


def test_other_python_builds_anew(environment, built, lock, tmp_path, monkeypatch):
    environment.prepare(tmp_path / "env", lock)
    monkeypatch.setattr(environment.platform, "python_version", lambda: "3.99.0")
    environment.prepare(tmp_path / "env", lock)
    assert len(built) == 2


def test_interrupted_build_is_not_taken_for_a_whole_one(environment, built, lock, tmp_path):
    (tmp_path / "env" / "bin").mkdir(parents=True)
    (tmp_path / "env" / "bin" / "python").touch()
    environment.prepare(tmp_path / "env", lock)
    assert len(built) == 1


def test_vanished_python_builds_anew(environment, built, lock, tmp_path):
    environment.prepare(tmp_path / "env", lock)
    (tmp_path / "env" / "bin" / "python").unlink()
    environment.prepare(tmp_path / "env", lock)
    assert len(built) == 2


def test_becomes_the_command_asked_for(environment, built, tmp_path, monkeypatch):
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "dev.lock").write_text("")
    became = []
    monkeypatch.setattr(environment.os, "execv", lambda path, line: became.append(line[1:]))
    monkeypatch.setattr(environment.os, "chdir", lambda path: None)
    monkeypatch.setenv("VENV", "env")
    assert environment.main(["--", "manage.py", "portal", "--flag"]) == 0
    assert became == [["manage.py", "portal", "--flag"]]
    assert built == [tmp_path / "env"]


def test_taken_port_is_refused_before_the_environment(environment, built, monkeypatch):
    with pytest.raises(SystemExit, match="PORT должен быть числом"):
        environment.main(["--port", "x", "--", "manage.py"])
    assert built == []


def test_browser_is_required_only_where_asked(environment, built, monkeypatch, tmp_path):
    asked = []
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "dev.lock").write_text("")
    monkeypatch.setattr(environment, "require_chromium", asked.append)
    monkeypatch.setattr(environment, "require_validator", asked.append)
    monkeypatch.setattr(environment, "require_engines", lambda: asked.append("engines"))
    environment.main([])
    assert asked == []
    environment.main(["--chromium"])
    assert asked == [tmp_path / "var" / "apt.log", tmp_path / "var" / "maven.log", "engines"]


@pytest.mark.parametrize(
    ("forbidden", "left"),
    [
        ({"PYTHONDONTWRITEBYTECODE": "1"}, {"PYTHONPYCACHEPREFIX": "/env/bytecode"}),
        (
            {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "/x"},
            {"PYTHONPYCACHEPREFIX": "/x"},
        ),
        ({}, {}),
    ],
)
def test_bytecode_is_kept_apart_from_sources_that_shall_have_none(
    environment, monkeypatch, forbidden, left
):
    surroundings = {"PATH": "/bin", **forbidden}
    monkeypatch.setattr(environment.os, "environ", surroundings)

    environment.keep_bytecode(environment.Path("/env"))

    assert surroundings == {"PATH": "/bin", **left}
