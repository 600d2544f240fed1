"""From SEARCH_URL to the wire: what an operator writes with percents arrives as it was meant."""

from base64 import b64decode
from urllib.parse import quote

import pytest

from search.cluster.client import cluster
from tests.test_environment import SETTINGS, read
from tools.search_node import KINDS

from .test_client import PASSWORD, listening


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_password_of_the_address_arrives_whole(kind, settings, monkeypatch):
    with listening() as (url, asked):
        access = f"portal:{quote(PASSWORD, safe='')}"
        monkeypatch.setenv("SEARCH_URL", f"{kind}+{url.replace('://', f'://{access}@')}")
        settings.SEARCH_CLUSTER = read(SETTINGS / "search.py")["SEARCH_CLUSTER"]
        cluster().ask("GET", "/")

    headers = {name.lower(): value for name, value in asked[0].items()}
    sent = b64decode(headers["authorization"].removeprefix("Basic "))
    assert sent.decode() == f"portal:{PASSWORD}"
