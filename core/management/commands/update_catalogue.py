"""`manage.py update_catalogue`: new messages in, vanished ones out, fragments merged."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from core.catalogue import checking, updating


class Command(BaseCommand):
    """Rewrite the Russian catalogue to the state of the code."""

    help = "Bring locale/ru to the state of the code and take translations from fragments."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Fragments are complete .po files."""
        parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE.po")

    def handle(self, *args: Any, merge: list[Path], **options: Any) -> None:
        """Tell what was done and what is left to translate."""
        outcome = updating.update(merge)
        for title in ("added", "dropped", "conflicts", "unknown"):
            for name in getattr(outcome, title):
                self.stdout.write(f"{title}: {name!r}")
        self.stdout.write(f"left to translate: {len(checking.problems())}")
