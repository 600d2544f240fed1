"""`manage.py portal`: everything that `make run` shows, in one process."""

import json
import os
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from core.catalogue.compiling import reload_translations
from core.portal import greeting, plan, preflight, preparation, supervisor


class Command(BaseCommand):
    """Prepare the database, then run web server and background worker until Ctrl-C."""

    help = "Run the whole portal: database, web server, background worker."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """PORT comes from the environment, as everywhere."""
        parser.add_argument(
            "--stop-with-parent",
            action="store_true",
            help="Stop when the process that started this one ends (make).",
        )

    def handle(self, *args: Any, stop_with_parent: bool, **options: Any) -> None:
        """Prepare in this process and become the supervisor."""
        parent = os.getppid() if stop_with_parent else None
        call_command("compile_catalogue", verbosity=0)
        reload_translations()
        port = preflight.free_port(os.environ.get("PORT", "8000"))
        try:
            preflight.answering_database()
            preparation.prepare(self.say)
            greeting.follow_port(port)
            orders = plan.make(port, greeting.lines(port), parent)
        except KeyboardInterrupt:
            raise SystemExit(130) from None
        become_supervisor(orders)

    def say(self, text: str) -> None:
        """Print a step at once."""
        self.stdout.write(text)
        self.stdout.flush()


def become_supervisor(orders: dict[str, Any]) -> None:
    """Replace this process; the orders go over in an open file, since they hold passwords."""
    with tempfile.TemporaryFile("w+") as file:
        json.dump(orders, file)
        file.seek(0)
        os.set_inheritable(file.fileno(), True)
        script = str(Path(supervisor.__file__))
        command = [sys.executable, "-I", "-S", script, str(file.fileno())]
        os.execv(sys.executable, command)
