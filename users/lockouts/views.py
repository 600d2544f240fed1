"""The list of closed entrances and the button that opens one."""

from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter, log

from core.desk_page import DeskPage
from users.lockouts.listing import closed_for
from users.models import User
from users.people import manages_people

ACTION = "users.entrance_opened"


class LockoutsView(DeskPage):
    """Closed entrances of the people whom the user manages."""

    template_name = "users/lockouts/index.html"
    page_title = gettext_lazy("Closed entrances")
    header_icon = "lock"

    def test_func(self) -> bool:
        return manages_people(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        minutes = round(float(settings.AXES_COOLOFF_TIME) * 60)
        rows = closed_for(self.request.user)
        return super().get_context_data(**kwargs, rows=rows, minutes=minutes)


@require_POST
def open_entrance(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody in before the time is over; written in the history of the account."""
    found = next((each for each in closed_for(request.user) if each.pk == pk), None)
    if found is None:
        raise Http404
    AccessAttempt.objects.filter(pk__in=found.rows).delete()
    # an e-mail that nobody has is not written down: anything may have been typed there
    person = found.person or User.objects.get(email=request.user.get_username())
    log(person, ACTION, user=request.user)
    messages.success(request, _("The entrance is open for %(email)s.") % {"email": found.email})
    return redirect("users_lockouts")


class OpenedFormatter(LogFormatter):
    """«Вход открыт до срока»."""

    label = gettext_lazy("Entrance opened")

    def format_message(self, log_entry: Any) -> str:
        return _("The entrance closed after wrong attempts was opened")


class LockoutsMenuItem(MenuItem):
    """Among the reports, for those who manage people."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Closed entrances"),
            reverse_lazy("users_lockouts"),
            name="closed-entrances",
            icon_name="lock",
            order=1310,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return manages_people(request.user)
