"""An administrator helps somebody who has lost the telephone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from core.desk_page import DeskPage
from users.login.notices import base_of
from users.models import User
from users.people import people_of
from users.second_step.reset import may_reset, reset_step


class ResetSecondStepView(DeskPage):
    """Asks once more, then takes the second step of a person off."""

    template_name = "users/people/reset_second_step.html"
    page_title = _("Reset the second step")
    header_icon = "key"

    @cached_property
    def person(self) -> User:
        """The one who has lost the telephone; people of other centres do not exist."""
        return get_object_or_404(people_of(self.request.user), pk=self.kwargs["pk"])

    def test_func(self) -> bool:
        return may_reset(self.request.user, self.person)

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailusers_users:edit", args=[self.person.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailusers_users:index"), "label": _("People")},
            {"url": edit, "label": str(self.person)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, person=self.person)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Reset and go back to the person."""
        if reset_step(self.person, by=request.user, base=base_of(request)):
            text = _("The second step of %(person)s is reset. A letter is on its way.")
            messages.success(request, text % {"person": self.person})
        else:
            messages.warning(request, _("This person has no second step."))
        return redirect("wagtailusers_users:edit", pk)
