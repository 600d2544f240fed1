"""Measure the pages of both sites and print the table; 1 when a gate is missed."""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import messages, scratch
from benchmarks.client import get
from benchmarks.quality import runs, table
from benchmarks.quality.document import Document

if TYPE_CHECKING:
    from wagtail.models import Site

QUICK = {"--quick", "--no-lighthouse"}  # of the kit: leave something unmeasured
OUT = scratch.ROOT / "var" / "quality"


def main(line: list[str] | None = None) -> int:
    """Ask the database for addresses, the kit for figures."""
    options, more = _options(line)
    if not (options.kit / "audit.py").exists():
        raise runs.KitError(messages.NO_KIT)
    _configure()
    from wagtail.models import Site

    found: list[table.Row] = []
    for site in Site.objects.order_by("-is_default_site", "hostname"):
        if options.site in ("", site.hostname):
            for group in runs.groups(_pages(site, options)):
                found += _measure(site, group, options, more)
    return 0 if options.list else _told(found)


def _told(found: list[table.Row]) -> int:
    print(table.markdown(found))
    missed = sum(1 for row in found if row.missed)
    print(messages.MEASURED.format(pages=len(found), missed=missed))
    return 1 if missed or not found else 0


def _options(line: list[str] | None) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description=__doc__, epilog=messages.KIT_FLAGS)
    parser.add_argument("--kit", type=_folder, default="", help="folder with audit.py")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--site", default="", help="one host name only")
    parser.add_argument("--only", default="", help="addresses with this in them only")
    parser.add_argument("--list", action="store_true", help="print the addresses, measure nothing")
    return parser.parse_known_args(line)


def _folder(name: str) -> Path:
    # an empty name is no folder, not the current one
    return Path(name).expanduser().resolve() if name else Path(os.devnull)


def _configure() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    sys.path.insert(1, str(scratch.ROOT / "site"))
    import django

    django.setup(set_prefix=False)


def _pages(site: "Site", options: argparse.Namespace) -> list[Document]:
    from benchmarks.quality.addresses import documents

    found = documents(site, lambda path: asked(options.port, path, site.hostname))
    return [each for each in found if options.only in each.path]


def _measure(
    site: "Site", group: runs.Group, options: argparse.Namespace, more: list[str]
) -> list[table.Row]:
    if options.list:
        print("\n".join(f"{site.hostname} {group.name} {path}" for path in group.paths))
        return []
    told = messages.MEASURING.format(site=site.hostname, name=group.name, pages=len(group.paths))
    print(told, file=sys.stderr, flush=True)
    out = OUT / f"{site.hostname}-{group.name}"
    shutil.rmtree(out, ignore_errors=True)
    base = f"http://{site.hostname}:{options.port}"
    if not runs.run(runs.command(options.kit, base, group, out, more)):
        raise runs.KitError(messages.KIT_FAILED.format(name=group.name))
    report = json.loads((out / "report.json").read_text("utf-8"))
    return list(table.rows(report, quick=not QUICK.isdisjoint(more)))


def asked(port: int, path: str, host: str) -> Document | None:
    """Return a page of the running portal; None for redirects, files and addresses of machines."""
    answer = get(port, path, host)
    is_html = answer.headers.get("content-type", "").startswith("text/html")
    if not is_html or "<main" not in answer.text:
        return None
    return Document(path, answer.status, answer.text)


if __name__ == "__main__":
    sys.exit(main())
