"""Samples of components: read from the apps, rendered from the same templates as the pages."""

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.template.loader import render_to_string

FILE = "style_guide.json"


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
        """The style sheet of the component: it has its name."""
        return f"css/components/{Path(self.template).stem}.css"

    def html(self, request: HttpRequest) -> str:
        """Return the component as pages show it."""
        context = dict(self.context)
        if "date" in context:
            context["date"] = date.fromisoformat(context["date"])
        return render_to_string(self.template, context, request)


def samples() -> list[Sample]:
    """Return the samples of all apps in the order of their files."""
    files = (Path(each.path) / FILE for each in apps.get_app_configs())
    return [
        Sample(**row)
        for path in files
        if path.exists()
        for row in json.loads(path.read_text("utf-8"))
    ]
