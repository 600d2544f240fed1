"""The form of an organisation with the way to its representatives."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView

from organisations.representatives.addresses import buttons_of


class OrganisationEditView(EditView):
    """The card; its representatives are under «more» in the head."""

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        own = buttons_of(self.object, self.request.user)
        buttons = [Button(label, url, icon_name="user", priority=90) for label, url in own]
        return [*super().header_more_buttons, *buttons]
