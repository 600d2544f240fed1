"""What must be right before an organisation goes public."""

from django.db import models
from django.utils.translation import gettext as _

from core.publishing import Problem
from organisations.models import Organisation


def undescribed_logo(instance: models.Model) -> list[Problem]:
    """Refuse a logo without words: its page has no other place to ask for them (ПП РФ 102)."""
    logo = instance.logo if isinstance(instance, Organisation) else None
    if logo is None or logo.description.strip():
        return []
    message = _("Describe the picture «%(title)s» in the images: whose logo it is.")
    return [Problem(["logo"], message % {"title": logo.title})]
