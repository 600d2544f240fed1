"""Where a person is logged in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from users.login.devices import end_sessions
from users.login.events import browser_name
from users.login.network import network_of


@dataclass(frozen=True)
class Device:
    """A session as its owner reads it."""

    pk: int
    name: str
    network: str
    since: datetime
    seen: datetime
    is_current: bool


@method_decorator(never_cache, name="dispatch")
class DevicesView(LoginRequiredMixin, TemplateView):
    """The person's sessions; one of them, all others or all are ended by a button."""

    template_name = "usersessions/usersession_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = UserSession.objects.purge_and_list(self.request.user)
        devices = [self._device(each) for each in found]
        devices.sort(key=lambda each: (not each.is_current, -each.seen.timestamp()))
        return super().get_context_data(**kwargs, devices=devices)

    def _device(self, row: UserSession) -> Device:
        return Device(
            pk=row.pk,
            name=browser_name(row.user_agent) or _("Unknown device"),
            network=network_of(row.ip),
            since=row.created_at,
            seen=row.last_seen_at,
            is_current=row.session_key == self.request.session.session_key,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do what the pressed button says."""
        if request.POST.get("end") == "all":
            end_sessions(request.user, but=request.session.session_key)
            logout(request)
            return redirect("account_login")
        if request.POST.get("end") == "others":
            end_sessions(request.user, but=request.session.session_key)
            messages.success(request, _("You are logged in on this device only."))
        elif pk := request.POST.get("session", ""):
            others = UserSession.objects.filter(user=request.user)
            others = others.exclude(session_key=request.session.session_key)
            get_object_or_404(others, pk=pk if pk.isdigit() else 0).end()
            messages.success(request, _("That device has been logged out."))
        return redirect("usersessions_list")
