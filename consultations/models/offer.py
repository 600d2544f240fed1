"""What hours offer to readers."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from consultations.choices import Format
from consultations.slots import Offer


class Offered(models.Model):
    """Formats, length of a slot, where it is and how to connect."""

    formats = ArrayField(
        models.CharField(max_length=10, choices=Format),
        verbose_name=_("formats"),
        default=list,
        blank=True,
        help_text=_("A reader chooses one of them."),
    )
    minutes = models.PositiveSmallIntegerField(
        _("length of a consultation, minutes"),
        default=30,
        validators=[MinValueValidator(5), MaxValueValidator(240)],
    )
    place = models.CharField(
        _("place"),
        max_length=200,
        blank=True,
        help_text=_("Address and room; readers see it before they book."),
    )
    connection = models.CharField(
        _("how to connect"),
        max_length=300,
        blank=True,
        help_text=_("A link to the video call; only those who have booked see it."),
    )

    class Meta:
        abstract = True

    @property
    def offer(self) -> Offer:
        """The same for the computation of slots."""
        return Offer(tuple(self.formats), self.minutes, self.place, self.connection)
