"""Pictures leave the site with the consent that they lean on (152-ФЗ ст. 21, ГК РФ ст. 152.1)."""

from collections.abc import Iterator
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from consents.models import ConsentRecord
from consents.withdrawal import Removal
from core import outbox
from core.outbox import Action
from media_library.models import PortalImage


def pictures_of(record: ConsentRecord) -> Iterator[Removal]:
    """Return the pictures of a consent, each to be taken off every page that shows it."""
    for image in PortalImage.objects.filter(consent=record, people_shown=True):
        label = _("Picture «%(title)s»") % {"title": image.title}
        url = reverse("wagtailimages:edit", args=[image.pk])
        yield Removal(label, partial(take_off, image), url)


def take_off(image: PortalImage) -> None:
    """Delete the copies, so that no address shows them, and have the pages made anew.

    Pages pass over a picture whose consent is not in force (`PortalImage.is_withheld`).
    """
    delete_copies(image)
    outbox.record(image, Action.SAVED)


def delete_copies(image: PortalImage) -> None:
    """Delete every copy with its file; the proxy forgets their addresses."""
    for copy in image.renditions.all():
        copy.delete()
