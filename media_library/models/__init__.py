from .choices import Accessibility, ReadingState, ScanState
from .document import PortalDocument
from .image import PortalImage, PortalRendition
from .reading import DocumentReading
from .version import DocumentVersion, public_versions

__all__ = [
    "Accessibility",
    "DocumentReading",
    "DocumentVersion",
    "PortalDocument",
    "PortalImage",
    "PortalRendition",
    "ReadingState",
    "ScanState",
    "public_versions",
]
