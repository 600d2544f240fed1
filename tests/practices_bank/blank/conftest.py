"""A representative with a blank in hand."""

import pytest
from django.urls import reverse

from tests.factories.media_library import upload

ARGS = ["practices_bank", "practicepage"]
FILL = "own_fill"


@pytest.fixture
def look(bank, desk):
    """Return a function that uploads a file and gives the answer."""

    def send(content, name="blank.docx", **more):
        return desk.post(reverse(FILL, args=ARGS), {"file": upload(name, content), **more})

    return send


@pytest.fixture
def confirm(desk):
    """Return a function that confirms what a preview has shown."""

    def send(preview, client=desk):
        carried = preview.context["carried"]
        return client.post(reverse(FILL, args=ARGS), {"carried": carried})

    return send
