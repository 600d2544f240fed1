"""An address outside the portal and what is known of it."""

from datetime import datetime
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from link_checker.problems import Problem

LONGEST = 2000  # letters; browsers and PostgreSQL's index agree on it


class WebAddressQuerySet(models.QuerySet):
    """Addresses by what is to be done with them."""

    def due(self, now: datetime | None = None) -> Self:
        """Return what is to be asked now, the longest waiting first."""
        return self.filter(next_check__lte=now or timezone.now()).order_by("next_check", "pk")


class WebAddress(models.Model):
    """One address, asked once for all centres whose pages name it.

    `problem` is set only after several failures; `failures` and `answer` tell of the last try.
    """

    url = models.CharField(_("address"), max_length=LONGEST, unique=True)
    host = models.CharField(max_length=253, db_index=True)
    problem = models.CharField(max_length=20, choices=Problem.choices, blank=True)
    since = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=120, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    first_failure = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    next_check = models.DateTimeField(default=timezone.now, db_index=True)

    objects = WebAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("address outside")
        verbose_name_plural = _("addresses outside")

    def __str__(self) -> str:
        return self.url
