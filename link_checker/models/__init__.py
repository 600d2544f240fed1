from .ignored import IgnoredAddress
from .link import Link
from .web_address import WebAddress

__all__ = ["IgnoredAddress", "Link", "WebAddress"]
