"""What a reader may set (ГОСТ Р 52872-2019): the values of data-* attributes and their names."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Size(TextChoices):
    """Size of the text, per cent of the usual."""

    NORMAL = "100", _("Usual")
    LARGER = "125", _("Larger, 125 %")
    LARGE = "150", _("Large, 150 %")
    HUGE = "200", _("Very large, 200 %")


class Scheme(TextChoices):
    """Two colours of the whole page."""

    NORMAL = "", _("Usual colours")
    BLACK_ON_WHITE = "bw", _("Black on white")
    WHITE_ON_BLACK = "wb", _("White on black")
    BLUE = "blue", _("Dark blue on light blue")
    BEIGE = "beige", _("Brown on beige")
    BROWN = "brown", _("Green on dark brown")


class Font(TextChoices):
    """Typeface."""

    NORMAL = "", _("Typeface of the site")
    SANS = "sans", _("Sans serif")
    SERIF = "serif", _("Serif")


class Spacing(TextChoices):
    """Distance between letters, words and lines."""

    NORMAL = "", _("Usual distance")
    WIDE = "wide", _("Wider")
    XWIDE = "xwide", _("Wide")


class Images(TextChoices):
    """Pictures."""

    NORMAL = "", pgettext_lazy("pictures", "Show")
    GREY = "grey", _("Black and white")
    OFF = "off", _("Hide and show their descriptions")


SETTINGS: dict[str, type[TextChoices]] = {
    "size": Size,
    "scheme": Scheme,
    "font": Font,
    "spacing": Spacing,
    "images": Images,
}
LABELS = {
    "size": _("Size of the text"),
    "scheme": _("Colours"),
    "font": _("Typeface"),
    "spacing": _("Distance between letters"),
    "images": _("Pictures"),
}
