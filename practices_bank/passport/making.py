"""A passport is made on request: it takes less than a picture."""

import logging
from io import BytesIO
from typing import IO, TYPE_CHECKING

from django.utils.translation import override

from core.centres import site_of
from practices_bank.models.passport_settings import PassportSettings
from practices_bank.passport.standard import standard
from practices_bank.passport.values import values_of
from practices_bank.word.template import TemplateProblemError, fill

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

logger = logging.getLogger(__name__)


def docx_of(page: "PracticePage", *, with_mail: bool = False, with_names: bool = True) -> bytes:
    """Return the passport of a practice as DOCX, by the template of its centre.

    `with_mail` adds the service e-mail: for those who are sent the file, not for downloads.
    `with_names=False` is for what leaves the centre (ADR 13): authors agreed with this portal.
    """
    with override(page.locale.language_code):
        values = values_of(page, with_mail=with_mail, with_names=with_names)
        own = _own_template(page)
        if own is not None:
            try:
                return fill(own, values)
            except TemplateProblemError:
                logger.exception("practices_bank: the centre's template of passports fails")
        return fill(BytesIO(standard()), values)


def _own_template(page: "PracticePage") -> IO[bytes] | None:
    site = site_of(page)
    template = PassportSettings.for_site(site).template if site else None
    if not template or not template.storage.exists(template.name):
        return None
    with template.open("rb") as stored:
        return BytesIO(stored.read())
