"""The person who answers for a page: shown while published with a consent in force."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.centres import site_of
from organisations.models import Specialist
from organisations.presentation import Person
from vocabularies.labels import Labels


class HasResponsible(models.Model):
    """A page with a person to ask."""

    responsible = models.ForeignKey(
        "organisations.Specialist",
        verbose_name=gettext_lazy("responsible person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=gettext_lazy("Shown while published with a consent in force."),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """The person is of this centre."""
        super().clean()
        page: Any = self
        person = self.responsible
        if person and page.path and person.site != site_of(page):
            message = _("The person works in another centre.")
            raise ValidationError({"responsible": message})

    def shown_person(self, request: HttpRequest) -> Person | None:
        """Return the person with his roles, None while nobody may be shown."""
        if self.responsible_id is None:
            return None
        found = Specialist.objects.public().with_photos().filter(pk=self.responsible_id).first()
        if found is None:
            return None
        shown, labels = found.in_active_language(), Labels.for_request(request)
        return Person(shown, ", ".join(str(labels.of(each)) for each in shown.roles.all()))
