"""Age marks of information products (436-ФЗ)."""

from django.db import models


class AgeMark(models.TextChoices):
    """For readers from this age on."""

    ANY = "0+", "0+"
    SIX = "6+", "6+"
    TWELVE = "12+", "12+"
    SIXTEEN = "16+", "16+"
    ADULT = "18+", "18+"
