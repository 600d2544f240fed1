"""The vocabularies that the portal knows."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Vocabulary(models.TextChoices):
    """A list of controlled words; what code decides on is TextChoices, never a vocabulary."""

    DIRECTION = "direction", _("direction of a programme")
    LEVEL = "level", _("level of a programme")
    AUDIENCE = "audience", _("audience")
    TARGET_GROUP = "target-group", _("target group of children")
    ORGANISATION_TYPE = "organisation-type", _("type of organisation")
    DEPARTMENT = "department", pgettext_lazy("authority", "department")
    OWNERSHIP = "ownership", _("form of ownership")
    ORGANISATION_ROLE = "organisation-role", _("role in the system")
    ACCESSIBILITY = "accessibility", _("accessible environment")
    SPECIALIST_ROLE = "specialist-role", _("role of a specialist")
    PARTNER_KIND = "partner-kind", _("kind of partner")
    PROGRAMME_TYPE = "programme-type", _("type of a programme")
    DELIVERY = "delivery", _("kind of delivery")
    FORM_OF_STUDY = "form-of-study", _("form of study")
    DISTANCE = "distance", _("distance learning")
    NOSOLOGY = "nosology", _("nosology")
    FUNDING = "funding", _("funding")
    PROGRAMME_REGISTRY = "programme-registry", _("register of programmes")
    PROJECT = "project", _("project")
    ACTIVITY = "activity", _("activity of children")
    RESOURCE_KIND = "resource-kind", _("kind of resource")
    MATERIAL_KIND = "material-kind", _("kind of material")
    METHOD_KIND = "method-kind", _("kind of methodological material")
    METHOD_TOPIC = "method-topic", _("topic of methodological materials")
    SUPPORT_KIND = "support-kind", _("kind of support")
    LICENCE = "licence", _("licence")
    REGION = "region", _("region of Russia")


def vocabulary_choices() -> Any:
    """Return the choices; a callable keeps them out of migrations."""
    return Vocabulary.choices
