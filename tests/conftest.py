"""Fixtures that every area uses."""

import pytest
from django.core.management import call_command


@pytest.fixture(scope="session", autouse=True)
def built_css():
    """Build the style sheets once: templates and the browser need them."""
    call_command("build_css")
