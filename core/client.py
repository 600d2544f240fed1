"""Where a request came from, behind as many own proxies as the settings name."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_ip(request: HttpRequest) -> str:
    """Return the visitor's address, "" where it is unknown (a unix socket).

    Behind TRUSTED_PROXIES proxies it is the address that the outermost of them has written to
    X-Forwarded-For; what stands further left was written by the visitor and is not believed.
    """
    hops = settings.TRUSTED_PROXIES
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    address = request.META.get("REMOTE_ADDR", "")
    if hops and len(forwarded) >= hops:
        address = forwarded[-hops]
    try:
        return str(ip_address(address))
    except ValueError:
        return ""
