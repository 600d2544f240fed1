"""By what rules the figures of a cycle are counted."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from quality_assessment.choices import (
    AbsentDisabled,
    Edition,
    PlaceShown,
    PlacesRule,
    Rounding,
    ShareFormula,
)
from quality_assessment.fields import FigureField


class Methodology(models.Model):
    """Edition, rounding, places and what the editions leave to the operator."""

    edition = models.CharField(
        _("edition of the methodology"), max_length=20, choices=Edition, default=Edition.ORDER_408N
    )
    rounding = models.CharField(
        _("rounding"), max_length=10, choices=Rounding, default=Rounding.EACH_STEP
    )
    share_formula = models.CharField(
        _("formula of indicators 1.1 and 1.3"),
        max_length=10,
        choices=ShareFormula,
        blank=True,
        default=ShareFormula.BY_EDITION,
    )
    absent_disabled = models.CharField(
        _("where no disabled person answered"),
        max_length=20,
        choices=AbsentDisabled,
        default=AbsentDisabled.RENORMALISE,
    )
    absent_points = FigureField(
        _("points of 3.3 where nobody answered"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("Only where the methodology of the operator gives points."),
    )
    places_rule = models.CharField(
        _("places after a shared one"), max_length=10, choices=PlacesRule, default=PlacesRule.GAPS
    )
    place_shown = models.CharField(
        _("places in the public table"),
        max_length=20,
        choices=PlaceShown,
        default=PlaceShown.COMPUTED,
    )

    class Meta:
        abstract = True
