"""What a centre's passports of practices look like."""

from functools import partial
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


def template_storage() -> Storage:
    """Return the storage that only the portal reads."""
    return storages["private"]


def template_path(_settings: Any, _name: str) -> str:
    """Return a name that cannot clash."""
    return f"passports/{uuid4().hex}.docx"


@register_setting(icon="doc-full-inverse")
class PassportSettings(BaseSiteSetting):
    """A template of the centre's own; without it the common one is filled in."""

    template = models.FileField(
        _("template of the passport of a practice"),
        storage=template_storage,
        upload_to=template_path,
        blank=True,
        help_text=_(
            "DOCX with marks like {{ title }}; the guide lists them. Empty: the common template."
        ),
    )

    panels = [FieldPanel("template")]

    class Meta:
        verbose_name = _("passports of practices")

    def clean(self) -> None:
        """A template that can be filled in."""
        from practices_bank.passport.fields import example
        from practices_bank.word.trying import problem_of

        super().clean()
        if self.template and not self.template._committed:
            problem = problem_of(self.template, example())
            if problem:
                raise ValidationError({"template": problem})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Delete the template that another has taken the place of."""
        old = type(self).objects.filter(pk=self.pk).values_list("template", flat=True).first()
        super().save(*args, **kwargs)
        if old and old != self.template.name:
            transaction.on_commit(partial(template_storage().delete, old))
