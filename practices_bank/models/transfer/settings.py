"""What a centre's packages for the regional centre look like."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from practices_bank.models.transfer.transfer import private_storage
from practices_bank.transfer.columns import default_columns, names, unknown


@register_setting(icon="mail")
class TransferSettings(BaseSiteSetting):
    """Columns of the table, words of the letter (Тверь 3.1.4; forms of regions differ)."""

    columns = models.TextField(
        _("columns of the table"),
        default=default_columns,
        help_text=_(
            "One per line, in the order of the table. After a sign “=” stands another heading, "
            "for example: Organisation = Institution."
        ),
    )
    recipient = models.CharField(
        _("to whom"),
        max_length=255,
        blank=True,
        help_text=_("As the letter begins. Empty: the regional centre of the settings."),
    )
    greeting = models.CharField(_("address"), max_length=150, blank=True)
    signer_position = models.CharField(_("position of the signer"), max_length=200, blank=True)
    signer_name = models.CharField(
        _("initials and surname of the signer"), max_length=100, blank=True
    )
    executor = models.CharField(
        _("who prepared it"), max_length=200, blank=True, help_text=_("Department and phone.")
    )

    letter = models.FileField(
        _("template of the letter"),
        storage=private_storage,
        upload_to="letters",
        blank=True,
        help_text=_(
            "DOCX on the letterhead of the centre with marks like {{ number }}; the guide lists "
            "them. Empty: the common template."
        ),
    )

    panels = [
        FieldPanel("columns"),
        MultiFieldPanel(
            [
                FieldPanel("recipient"),
                FieldPanel("greeting"),
                FieldRowPanel([FieldPanel("signer_position"), FieldPanel("signer_name")]),
                FieldPanel("executor"),
                FieldPanel("letter"),
            ],
            heading=_("Covering letter"),
        ),
    ]

    class Meta:
        verbose_name = _("transfers to the regional centre")

    def clean(self) -> None:
        """Only known columns; a template that can be filled in."""
        from practices_bank.transfer.letter import example
        from practices_bank.word.trying import problem_of

        super().clean()
        if self.letter and not self.letter._committed:
            problem = problem_of(self.letter, example())
            if problem:
                raise ValidationError({"letter": problem})
        if strangers := unknown(self.columns):
            message = _("There are no such columns: %(names)s. Known are: %(known)s.")
            said = {"names": ", ".join(strangers), "known": ", ".join(names())}
            raise ValidationError({"columns": message % said})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Never keep an empty table."""
        self.columns = self.columns.strip() or default_columns()
        super().save(*args, **kwargs)
