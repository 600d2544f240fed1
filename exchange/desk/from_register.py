"""The way to the wizard from the list of a register."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView

from .access import targets_for


class ImportableIndexView(IndexView):
    """A list of a register that files may fill."""

    @cached_property
    def upload_url(self) -> str:
        """Address of the wizard; empty where the person may not load the register."""
        keys = (each.key for each in targets_for(self.request.user) if each.model is self.model)
        key = next(keys, None)
        return reverse("exchange_upload", args=[key]) if key else ""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = [*super().header_more_buttons]
        if self.upload_url:
            buttons.append(
                Button(
                    _("Import from a file"),
                    url=self.upload_url,
                    icon_name="upload",
                    priority=30,
                )
            )
        return buttons
