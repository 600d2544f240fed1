"""Filters of the pictures: what wants mending, whose they are, what nothing shows."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import BaseMediaFilterSet
from wagtail.models import ReferenceIndex

from consents.models import ConsentRecord
from media_library.models import PortalImage
from media_library.models.image import Licence

UNDESCRIBED, WITHHELD, UNUSED = "undescribed", "withheld", "unused"


def wanting(state: str) -> QuerySet[PortalImage]:
    """Return the pictures in a state; of all centres."""
    pictures = PortalImage.objects.all()
    if state == UNDESCRIBED:
        return pictures.filter(description="")
    if state == WITHHELD:
        valid = ConsentRecord.objects.valid().values("pk")
        return pictures.filter(people_shown=True).exclude(consent__in=valid)
    counted = pictures.annotate(uses=ReferenceIndex.usage_count_subquery(PortalImage))
    return counted.filter(uses=0)


class PictureFiltersMixin(BaseMediaFilterSet):
    """Added to Wagtail's own filters; they narrow by keys, so that the search takes them too."""

    state = django_filters.ChoiceFilter(
        label=_("What is wrong"),
        choices=[
            (UNDESCRIBED, _("Without a description")),
            (WITHHELD, _("People without a consent in force")),
            (UNUSED, _("Shown nowhere")),
        ],
        method="narrow_to_state",
    )
    licence = django_filters.MultipleChoiceFilter(
        label=_("Licence"), choices=Licence.choices, method="narrow_to_licences"
    )

    def narrow_to_state(self, found: QuerySet, name: str, value: str) -> QuerySet:
        """Leave the pictures in the state."""
        return found.filter(pk__in=wanting(value).values("pk"))

    def narrow_to_licences(self, found: QuerySet, name: str, value: list[str]) -> QuerySet:
        """Leave the pictures under any of the licences."""
        if not value:
            return found
        return found.filter(pk__in=PortalImage.objects.filter(licence__in=value).values("pk"))
