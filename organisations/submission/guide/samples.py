"""Examples beside fields: `<app>/seed/examples_<model>.json`, by field."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps


@dataclass(frozen=True)
class Sample:
    """How it is said well, and how it says nothing; either may be empty."""

    good: str = ""
    weak: str = ""


def sample_of(model: Any, name: str) -> Sample | None:
    """Return the example of a field."""
    return _samples(model._meta.app_label, model._meta.model_name).get(name)


@cache
def _samples(app_label: str, model_name: str) -> dict[str, Sample]:
    folder = Path(apps.get_app_config(app_label).path)
    file = folder / "seed" / f"examples_{model_name}.json"
    if not file.exists():
        return {}
    return {name: Sample(**each) for name, each in json.loads(file.read_text("utf-8")).items()}
