"""One sentence for everything that keeps the portal from starting."""

import importlib.util
import shutil
import socket

import pytest


@pytest.fixture
def conditions(module):
    return module("preconditions")


@pytest.fixture
def refused(module):
    """Catch the refusal and give its sentence."""
    from contextlib import contextmanager

    @contextmanager
    def catch(expected):
        with pytest.raises(SystemExit) as raised:
            yield
        sentence = raised.value.code
        assert expected in sentence
        assert "\n" not in sentence

    return catch


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_missing_venv_module_names_the_package(conditions, refused, monkeypatch, absent):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == absent else find(name)
    )
    with refused("Не хватает системного пакета python3-venv: выполните «sudo apt install"):
        conditions.require_venv_module()


def test_present_venv_module_is_enough(conditions):
    assert conditions.require_venv_module() is None


def test_little_space_names_place_and_figures(conditions, refused, monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(9, 9, 50 << 20))
    with refused(f"Мало места на диске: в {tmp_path} свободно 50 МБ, а для установки нужно 900 МБ"):
        conditions.require_space(tmp_path / "absent" / "deeper", 900)


def test_enough_space_passes(conditions, tmp_path):
    assert conditions.require_space(tmp_path, 1) is None


def test_taken_port_shows_the_way_out(conditions, refused):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with refused(f"Порт {port} уже занят: запустите на другом, например «PORT="):
            conditions.require_free_port(str(port))


def test_free_port_passes(conditions):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    assert conditions.require_free_port(str(port)) is None


@pytest.mark.parametrize("port", ["", "0", "65536", "abc", "-1", "8000 ", "٨٠٠٠"])
def test_wrong_port_is_named(conditions, refused, port):
    with refused(f"PORT должен быть числом от 1 до 65535, а не «{port}»"):
        conditions.require_free_port(port)


def test_forbidden_port_is_told_apart(conditions, refused):
    with refused("Порт 80 доступен только администратору"):
        conditions._refuse_port(80, PermissionError(13, "no"))


def test_way_out_stays_within_the_ports(conditions, refused):
    with refused("PORT=8010"):
        conditions._refuse_port(65530, OSError(98, "taken"))
