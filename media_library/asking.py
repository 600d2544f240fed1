"""A page that misses copies asks the worker for them; it never makes them itself."""

from django.core.cache import cache

from media_library.models import PortalImage

PAUSE = 300  # seconds between two requests for one picture


def ask(image: PortalImage) -> None:
    """Have the worker make the copies of a picture, unless it was asked a moment ago."""
    from media_library.tasks import make_copies_of_picture  # which makes what pages ask for

    if image.pk and cache.add(f"copies-asked:{image.pk}", True, PAUSE):
        make_copies_of_picture.defer(image_id=image.pk)
