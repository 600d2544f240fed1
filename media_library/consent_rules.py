"""No picture of a recognisable person goes public without a consent in force (ГК РФ ст. 152.1)."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from core.publishing import Problem, references_of
from media_library.models import PortalImage


def missing_consents(images: Iterable[PortalImage | int]) -> list[PortalImage]:
    """Return those pictures that show people and have no consent in force today; one query."""
    keys = {image if isinstance(image, int) else image.pk for image in images if image}
    shown = PortalImage.objects.filter(pk__in=keys, people_shown=True).select_related("consent")
    return [image for image in shown if image.is_withheld]


def explain(image: PortalImage) -> str:
    """Say what is wrong with a picture and what to do."""
    return _(
        "People can be recognised in the picture «%(title)s» and there is no consent in force: "
        "record the consent and name it in the picture, or take the picture away."
    ) % {"title": image.title}


def problems_of(instance: Any) -> list[Problem]:
    """Return a problem for every place of a page (or its child) with such a picture."""
    places = references_of(instance, PortalImage)
    missing = {image.pk: image for image in missing_consents(key for key, _path in places)}
    return [
        Problem(path.split("."), explain(missing[key])) for key, path in places if key in missing
    ]
