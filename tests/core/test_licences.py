"""No package of production binds the portal by its licence."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from core import licences

LOCKS = Path(__file__).resolve().parents[2] / "requirements"
PRODUCTION, MEANING = LOCKS / "production.lock", LOCKS / "meaning.lock"


@pytest.mark.parametrize(
    "licence",
    [
        "GPL-3.0-or-later",
        "AGPL-3.0",
        "GNU Affero General Public License v3",
        "License :: OSI Approved :: GNU General Public License v3 (GPLv3)",
        "GPLv2+",
    ],
)
def test_copyleft_of_the_whole_is_refused(licence):
    assert licences.is_refused(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "BSD-3-Clause",
        "Apache-2.0",
        "LGPL-3.0-only",
        "GNU Lesser General Public License v3 (LGPLv3)",
        "GPL-2.0 OR MIT",
        "",
    ],
)
def test_other_licences_pass(licence):
    assert not licences.is_refused(licence)


@pytest.mark.parametrize("lock", [PRODUCTION, MEANING], ids=lambda lock: lock.stem)
def test_locks_of_production_are_clean(lock):
    assert len(licences.locked_packages(lock)) > 40
    assert list(licences.refused(lock)) == []
    call_command("check_licences")


def test_every_locked_package_states_a_licence():
    silent = [
        name
        for name in licences.locked_packages(MEANING)
        if _installed(name) and not any(licences.licences_of(name))
    ]
    assert silent == []


def _installed(name):
    from importlib import metadata

    try:
        return bool(metadata.distribution(name))
    except metadata.PackageNotFoundError:
        return False


def test_refused_package_fails_the_command(monkeypatch):
    monkeypatch.setattr(licences, "licences_of", lambda package: ["GPL-3.0"])
    with pytest.raises(CommandError, match=r"wagtail: GPL-3\.0"):
        call_command("check_licences")


class Wheel:
    """A file of an installed package that tells what the wheel holds."""

    name = "LICENSES_bundled.txt"

    def __init__(self, licence):
        self.licence = licence

    def read_text(self):
        return f'License for "some" binary wheels: {self.licence}, due to base libraries.\n'


@pytest.mark.parametrize(("licence", "refused"), [("GPLv2", True), ("LGPLv3", False)])
def test_a_wheel_counts_with_the_libraries_inside(monkeypatch, tmp_path, licence, refused):
    monkeypatch.setattr(licences.metadata, "files", lambda package: [Wheel(licence)])
    lock = tmp_path / "some.lock"
    lock.write_text("anyascii==1 \\\n")

    assert bool(list(licences.refused(lock))) is refused
