"""Samples of components: read from the apps, rendered from the same templates as the pages."""

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html

FILE = "style_guide.json"
DATES = ("date", "issued_on")


@dataclass(frozen=True)
class Sample:
    """A component with what it is shown with."""

    title: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)

    @property
    def anchor(self) -> str:
        """Id of the heading."""
        return f"sample-{Path(self.template).stem}"

    @property
    def css(self) -> str:
        """The style sheet of the component: of its name, or of what it is a part of."""
        name = Path(self.template).stem
        while not finders.find(f"css/components/{name}.css") and "-" in name:
            name = name.rpartition("-")[0]
        return f"css/components/{name}.css"

    def html(self, request: HttpRequest) -> str:
        """Return the component as pages show it."""
        html = render_to_string(self.template, _dated(self.context), request)
        # a line of a list is nothing without its list
        return format_html("<ul>{}</ul>", html) if "<li class=" in html[:80] else html


def _dated(value: Any, key: str = "") -> Any:
    """Return the context with dates in place of their words, which is all that JSON has."""
    if isinstance(value, dict):
        return {name: _dated(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_dated(each) for each in value]
    return date.fromisoformat(value) if key in DATES else value


def samples() -> list[Sample]:
    """Return the samples of all apps in the order of their files."""
    files = (Path(each.path) / FILE for each in apps.get_app_configs())
    return [
        Sample(**row)
        for path in files
        if path.exists()
        for row in json.loads(path.read_text("utf-8"))
    ]
