"""`make bench-package`: what 300 practices with 2 GB of files cost on their way to another centre.

The package is made as the worker makes it, then checked and taken over by a second centre of the
same scratch portal; each step in a process of its own, with the time and the most memory it took.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from benchmarks import messages, proc, scratch, serve
from benchmarks.importing import HOST, Spent, spent

PRACTICES, FILES, GIGABYTES = 300, 2, 2.0
MEGABYTES = 300.0
NEIGHBOUR = "tver.localhost"
SIGNATURE = b"ID3\x04\x00\x00\x00\x00\x00\x00"  # sound: it packs badly and nobody reads it
NUMBER = "01-15/1"


class Step(NamedTuple):
    """What a process of its own took: megabytes before the work and at most."""

    spent: Spent
    before: float
    most: float


def main(line: list[str] | None = None) -> int:
    """Measure and print; 1 when the goal is missed."""
    options = _options(line)
    if options.step:
        return _be_the_worker(options.step)
    with serve.scratch_portal(options.port):
        fill(options.practices, int(options.gigabytes * 1024**3 / options.practices / FILES))
        steps = {name: _apart(name) for name in STEPS}
        size = _packed()
    return report(steps, options.practices, size)


def _options(line: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--practices", type=int, default=PRACTICES)
    parser.add_argument("--gigabytes", type=float, default=GIGABYTES)
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    return parser.parse_args(line)


def fill(practices: int, size: int) -> None:
    """Make two centres; practices of the first, each with its files, wait for the worker."""
    from django.utils import timezone

    from benchmarks import experience
    from home.centres import create_centre
    from home.demo import config
    from practices_bank.models import PracticePage, Transfer
    from practices_bank.transfer.sending import note

    own, neighbour = (
        create_centre(host, **config.centre(code).settings).site
        for host, code in zip((HOST, NEIGHBOUR), config.CENTRES, strict=True)
    )
    index = experience.fill(own, practices // 10 or 1, practices)
    pages = PracticePage.objects.child_of(index)
    for page in pages:
        _give_files(own, page, size)
    transfer = Transfer(site=own, number=NUMBER, date=timezone.localdate(), recipient="РМЦ")
    note(transfer, pages, _person(own))
    _person(neighbour)


def _give_files(site: Any, page: Any, size: int) -> None:
    from django.core.files.base import ContentFile

    from core.centres import collection_of
    from media_library.models import PortalDocument
    from practices_bank.models import PracticeMaterial

    for number in range(FILES):
        title = f"Запись занятия {page.pk}-{number + 1}"
        file = ContentFile(SIGNATURE + os.urandom(size), "zapis.mp3")
        document = PortalDocument(title=title, file=file, collection=collection_of(site))
        document.save()
        PracticeMaterial.objects.create(
            page=page, title=title, document=document, sort_order=number, locale=page.locale
        )


def _person(site: Any) -> Any:
    from users.models import CentreRole, Role, User

    person = User.objects.create_user(email=f"{site.hostname}@example.test", password=None)
    person.groups.add(CentreRole.objects.get(site=site, role=Role.EDITOR).group)
    return person


def _apart(name: str) -> Step:
    """Do a step in a process of its own, as the worker is one."""
    line = [sys.executable, "-m", "benchmarks.packages", "--step", name]
    done = subprocess.run(line, stdout=subprocess.PIPE, check=True, text=True)
    took, before, most = json.loads(done.stdout.splitlines()[-1])
    return Step(Spent(*took), before, most)


def _be_the_worker(name: str) -> int:
    sys.path.insert(1, str(scratch.ROOT / "site"))
    import django

    django.setup(set_prefix=False)
    before = proc.most_memory()
    took = spent(STEPS[name])
    print(json.dumps([took, before, proc.most_memory()]))
    return 0


def make() -> None:
    """Make the package."""
    from practices_bank.models import Transfer
    from practices_bank.transfer.making import make

    make(Transfer.objects.get().pk)


def check() -> None:
    """Bring the package to the other centre and look through it."""
    from practices_bank.models import ReceivedPackage, Transfer
    from practices_bank.receiving.checking import check
    from users.models import User

    transfer, editor = Transfer.objects.get(), User.objects.get(email__startswith=NEIGHBOUR)
    site = editor.groups.get().centre_role.site
    received = ReceivedPackage(site=site, file_name="paket.zip")
    with transfer.file.open("rb") as file:
        received.file.save("paket.zip", file, save=True)
    check(received, editor)


def take_over() -> None:
    """Make the practices of the package drafts of the other centre."""
    from practices_bank.choices import ReceivedState
    from practices_bank.models import ReceivedPackage
    from practices_bank.receiving.writing import write
    from users.models import User

    received = ReceivedPackage.objects.get()
    write(received, User.objects.get(email__startswith=NEIGHBOUR))
    left_out = [row.errors for row in received.rows.all() if row.errors or not row.is_written]
    if received.state != ReceivedState.DONE or left_out:
        raise RuntimeError(f"{received.state} {received.remark} {left_out[:3]}")


STEPS: dict[str, Callable[[], None]] = {"make": make, "check": check, "write": take_over}


def _packed() -> int:
    from practices_bank.models import Transfer

    return Transfer.objects.get().size


def report(steps: dict[str, Step], practices: int, size: int) -> int:
    """Print the figures; return 1 when memory is above the goal."""
    sizes = {"practices": practices, "size": size / 1024**3, "limit": MEGABYTES}
    print(messages.PACKAGE.format(**sizes), f"CPU: {os.cpu_count()}.")
    for name, step in steps.items():
        figures = {"before": step.before, "most": step.most, "total": step.spent.total}
        said = {"name": messages.PACKAGE_STEPS[name], "clock": step.spent.clock, **figures}
        print(messages.PACKAGE_STEP.format(**said))
    missed = [messages.PACKAGE_STEPS[name] for name in STEPS if steps[name].most > MEGABYTES]
    print(messages.ABOVE.format(cases=", ".join(missed)) if missed else messages.BELOW)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
