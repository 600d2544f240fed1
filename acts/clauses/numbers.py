"""Numbers of clauses and the anchors made of them."""

import re

from anyascii import anyascii
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

NUMBER_LENGTH, MARKER_LENGTH = 24, 12

validate_number = RegexValidator(
    re.compile(r"^[0-9A-Za-zА-Яа-яЁё]+(?:[.-][0-9A-Za-zА-Яа-яЁё]+)*$"),
    _("Write the number as 2.2.1, without a full stop or a bracket at the end."),
)


def slug_of(number: str) -> str:
    """Return the number as a part of an address: «2.2.1» gives 2-2-1, «3.1.а» gives 3-1-a."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(number).lower()).strip("-")


def anchor_of(number: str, *, heading: bool = False) -> str:
    """Return the anchor of a clause, `p2-2-1`, or of a section's heading, `r2`."""
    slug = slug_of(number)
    return f"{'r' if heading else 'p'}{slug}" if slug else ""


def depth_of(number: str) -> int:
    """Return how deep a clause lies: 2 for «2.1», 3 for «2.2.1»."""
    return len(slug_of(number).split("-"))
