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
    def header_more_buttons(self) -> list[Button]:
        found = [each for each in targets_for(self.request.user) if each.model is self.model]
        buttons = (
            Button(
                _("Import from a file"),
                url=reverse("exchange_upload", args=[each.key]),
                icon_name="upload",
                priority=30,
            )
            for each in found
        )
        return [*super().header_more_buttons, *buttons]
