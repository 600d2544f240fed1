import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.acts import *


def test_show(documents, client):
    documents.add(slug="akt")
    client.get("/dokumenty/akt/", headers={"host": "localhost"})
    for p in ("/dokumenty/", "/dokumenty/akt/"):
        with CaptureQueriesContext(connection) as c:
            client.get(p, headers={"host": "localhost"})
        print(p)
        for q in c.captured_queries:
            s = q["sql"]
            s = re.sub(r"SELECT .*? FROM", "SELECT FROM", s, count=1)
            print("  ", s[:330])
