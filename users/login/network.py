"""Where a request came from, behind as many own proxies as the settings name."""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

KEPT_BITS = {4: 24, 6: 48}


def client_ip(request: HttpRequest) -> str:
    """Return the visitor's address; each of our own proxies adds one to X-Forwarded-For."""
    chain = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    addresses = [part.strip() for part in chain if part.strip()]
    proxies = settings.TRUSTED_PROXY_COUNT
    if proxies and len(addresses) >= proxies:
        return _valid(addresses[-proxies])
    return _valid(request.META.get("REMOTE_ADDR", ""))


def network_of(address: str) -> str:
    """Cut an address to its network, so that it no longer points at one household."""
    if not address:
        return ""
    bits = KEPT_BITS[ip_address(address).version]
    return str(ip_network(f"{address}/{bits}", strict=False))


def _valid(text: str) -> str:
    try:
        return str(ip_address(text))
    except ValueError:
        return ""
