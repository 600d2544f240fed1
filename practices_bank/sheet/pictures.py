"""Pictures of people leave a PDF with their consent, as they leave the page (ГК ст. 152.1)."""

from collections.abc import Iterator
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from consents.models import ConsentRecord
from consents.withdrawal import Removal
from media_library.models import PortalImage
from media_library.warming import pages_with
from practices_bank.models import PracticePage
from practices_bank.page.authors import take_off


def sheets_of(record: ConsentRecord) -> Iterator[Removal]:
    """Return the PDF of practices that show a picture of this consent."""
    for image in PortalImage.objects.filter(consent=record, people_shown=True):
        for page in pages_with(image):
            if isinstance(page, PracticePage):
                label = _("PDF of «%(title)s»") % {"title": page.title}
                url = reverse("wagtailadmin_pages:edit", args=[page.pk])
                yield Removal(label, partial(take_off, page), url)
