"""Collect static files, the built style sheets among them."""

from typing import Any

from django.contrib.staticfiles.management.commands import collectstatic
from django.core.management import call_command


class Command(collectstatic.Command):
    """`collectstatic` that builds the style sheets first, so a release never lacks them."""

    def handle(self, **options: Any) -> Any:
        call_command("build_css")
        return super().handle(**options)
