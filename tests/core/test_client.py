"""Where a request came from: own proxies are believed, visitors are not."""

from ipaddress import ip_address

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from core.client import client_ip

DIRECT = "203.0.113.77"


def request_by(forwarded=None, address=DIRECT):
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    return RequestFactory().get("/", REMOTE_ADDR=address, headers=headers)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, None, DIRECT),
        (0, "198.51.100.1", DIRECT),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        (2, "6.6.6.6, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        (2, "198.51.100.1", DIRECT),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "2001:DB8:0:0::1", "2001:db8::1"),
        (1, "не адрес", ""),
        (1, "198.51.100.1:4321", ""),
        (1, "", ""),
        (1, " 198.51.100.1 ", "198.51.100.1"),
    ],
)
def test_the_address_is_that_which_the_outermost_proxy_wrote(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies

    assert client_ip(request_by(forwarded)) == address


def test_a_unix_socket_has_no_address():
    assert client_ip(request_by(address="")) == ""


@given(st.text(max_size=60).filter(lambda text: text.isprintable()))
def test_what_a_visitor_writes_is_never_believed(written):
    from django.conf import settings

    assert settings.TRUSTED_PROXIES == 0
    assert client_ip(request_by(written)) == DIRECT


@given(st.text(max_size=40))
def test_whatever_stands_there_is_an_address_or_nothing(address):
    found = client_ip(request_by(address=address))

    assert found == "" or str(ip_address(found)) == found
