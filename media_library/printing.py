"""Pictures of documents that the worker draws: the file lies in its own address."""

import base64
import logging

from media_library import copying, renditions
from media_library.models import PortalImage

log = logging.getLogger(__name__)


def in_itself(image: PortalImage, kind: str) -> str:
    """Return the JPEG of a picture as `data:`; "" for one whose file cannot be read.

    Makes the copy where it is missing, so it is for the worker alone.
    """
    wanted = renditions.KINDS[kind].jpeg
    try:
        copying.make(image, [wanted])
        with image.find_existing_renditions(wanted)[wanted].file.open("rb") as file:
            content = base64.b64encode(file.read()).decode()
    except OSError:
        log.warning("the file of picture %s cannot be read", image.pk)
        return ""
    return f"data:image/jpeg;base64,{content}"
