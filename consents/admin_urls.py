"""Addresses of the registers in the admin."""

from typing import Any

from django.urls import reverse


def register_url(model: Any, view: str, *args: Any) -> str:
    """Return the address of a view of the model's register."""
    return reverse(model.snippet_viewset.get_url_name(view), args=args)
