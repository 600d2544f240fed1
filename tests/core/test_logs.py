"""Logs carry ids and no personal data."""

import json
import logging

import pytest
import structlog
from django.conf import settings as django_settings

from core.logs import redact

REQUEST_ID = "c7f81234567890de89161234567abcde"


@pytest.fixture
def lines(capsys):
    """Log through the production formatter and read the JSON lines."""
    stream_formatter = dict(django_settings.LOGGING["formatters"]["json"])
    formatter_class = stream_formatter.pop("()")
    written = []

    class Keep(logging.Handler):
        def emit(self, record):
            written.append(json.loads(self.format(record)))

    handler = Keep()
    handler.setFormatter(formatter_class(**stream_formatter))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("письмо на ivanova.anna@example.ru не ушло", "ivanova"),
        ("запрос с 91.203.44.17 отклонён", "91.203"),
        ("запрос с 2001:db8:0:1:1:1:1:1", "2001"),
        ("звонок +7 (916) 123-45-67", "123-45"),
        ("звонок 89161234567", "8916123"),
        ("GET /poisk/?q=Иванов+Пётр", "Иванов"),
        ("Authorization: Bearer abcdef1234567890", "abcdef"),
        ("Cookie: sessionid=abcdef", "abcdef"),
        ("postgres://portal:parol@db/portal", "parol"),
    ],
)
def test_personal_data_is_masked_in_text(text, secret):
    assert secret not in redact.text(text)


@pytest.mark.parametrize(
    "text",
    [
        "версия 1.2.3",
        "2026-11-22T03:07:57",
        "страница 123456, время 0.073 s",
        "/novosti/",
        REQUEST_ID,
    ],
)
def test_ordinary_text_stays(text):
    assert redact.text(text) == text


def test_values_are_masked_by_their_names():
    event = {"user": {"email": "a", "phone": "b", "pk": 7}, "headers": [{"Authorization": "x"}]}

    assert redact.redact(event) == {
        "user": {"email": "[hidden]", "phone": "[hidden]", "pk": 7},
        "headers": [{"Authorization": "[hidden]"}],
    }


def test_an_exception_is_masked_too(lines):
    try:
        raise ValueError("Key (email)=(ivanova@example.ru) already exists")
    except ValueError:
        structlog.get_logger("test").exception("failed")
        logging.getLogger("test").exception("failed again")

    assert len(lines) == 2
    assert all("ivanova" not in json.dumps(line) for line in lines)
    assert all("ValueError" in line["exception"] for line in lines)


def test_an_error_becomes_one_masked_line():
    error = ValueError("нет адреса a@b.ru\nTraceback ...")

    assert redact.first_line(error) == "ValueError: нет адреса [e-mail]"


def finished(lines):
    return next(line for line in lines if line["event"] == "request_finished")


@pytest.mark.django_db
def test_a_request_is_one_line_with_id_and_without_query(client, lines):
    response = client.get(
        "/net-takoy/?q=Иванова", headers={"user-agent": "Mozilla"}, REMOTE_ADDR="91.203.44.17"
    )

    line = finished(lines)
    assert line["request"] == "GET /net-takoy/"
    assert line["request_id"] == response["X-Request-ID"]
    assert line["code"] == 404
    everything = json.dumps(lines, ensure_ascii=False)
    for secret in ("Иванова", "91.203.44.17", "Mozilla"):
        assert secret not in everything


@pytest.mark.django_db
def test_a_plain_id_of_the_proxy_is_kept(client, lines):
    response = client.get("/net/", headers={"x-request-id": "edge-0123456789"})

    assert response["X-Request-ID"] == "edge-0123456789"
    assert finished(lines)["request_id"] == "edge-0123456789"


@pytest.mark.django_db
@pytest.mark.parametrize("bad", ["short", "x" * 65, 'a" injected="1', "a@example.ru"])
def test_a_strange_id_is_replaced(client, bad):
    assert client.get("/net/", headers={"x-request-id": bad})["X-Request-ID"] != bad
