"""How django-allauth behaves here: nobody signs up, letters and addresses are ours."""

import time
from ipaddress import IPv4Address
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse

from core.client import client_ip
from users.login.notices import base_of, notify
from users.login.sessions import LOGIN_TIME
from users.models import Way
from users.second_step import marks
from users.second_step.middleware import Gate
from users.second_step.standing import steps_of

UNKNOWN = str(IPv4Address(0))  # an address that nobody has


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are given by the centres (149-ФЗ ст. 8 ч. 10)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_ip(request) or UNKNOWN

    def get_login_stages(self) -> list[str]:
        """The code alone: the question about the device stands on its page."""
        return ["users.second_step.stages.SecondStepStage"]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Do not ask again somebody who has just logged in himself, not by a known device."""
        since = time.time() - self.request.session.get(LOGIN_TIME, 0)
        way = marks.way_of(self.request, self.request.user)
        return since > app_settings.REAUTHENTICATION_TIMEOUT or way == Way.TRUSTED

    def get_reauthentication_methods(self, user: Any) -> list[dict]:
        """Who has the second step proves it by the step: the password may be stolen."""
        methods = super().get_reauthentication_methods(user)
        if not (user.is_authenticated and steps_of(user).exists()):
            return methods
        return [each for each in methods if each["id"] != "reauthenticate"]

    def send_notification_mail(self, template_prefix: str, user: Any, **kwargs: Any) -> None:
        """Tell the person of a change of the account, in the background."""
        notify(user, template_prefix, base_of(self.request), self.request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Send people with a desk to it, others to the front page; first to the missing step."""
        if not Gate(request).is_open:
            return reverse("mfa_index")
        if request.user.has_perm("wagtailadmin.access_admin"):
            return reverse("wagtailadmin_home")
        return "/"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return self.get_login_redirect_url(request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """A closed account gets the words of a wrong password: nothing to guess from."""
        user = super().authenticate(request, **credentials)
        return user if user and user.is_active else None
