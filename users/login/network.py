"""Addresses of visitors as the login log keeps them."""

from ipaddress import ip_address, ip_network

KEPT_BITS = {4: 24, 6: 48}


def network_of(address: str) -> str:
    """Cut an address to its network, so that it no longer points at one household."""
    if not address:
        return ""
    bits = KEPT_BITS[ip_address(address).version]
    return str(ip_network(f"{address}/{bits}", strict=False))
