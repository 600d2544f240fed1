from .document import PortalDocument
from .image import PortalImage, PortalRendition

__all__ = ["PortalDocument", "PortalImage", "PortalRendition"]
