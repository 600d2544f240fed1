"""Where a line of a report is mended."""

from django.urls import reverse


def edit_url(programme: int) -> str:
    """Return the address of a programme in the desk."""
    return reverse("wagtailadmin_pages:edit", args=[programme])
