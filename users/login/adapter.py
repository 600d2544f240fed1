"""How django-allauth behaves here: nobody signs up, letters and addresses are ours."""

from ipaddress import IPv4Address
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse

from core.client import client_ip

UNKNOWN = str(IPv4Address(0))  # an address that nobody has


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are given by the centres (149-ФЗ ст. 8 ч. 10)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_ip(request) or UNKNOWN

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Send people with a desk to it, others to the front page."""
        if request.user.has_perm("wagtailadmin.access_admin"):
            return reverse("wagtailadmin_home")
        return "/"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return self.get_login_redirect_url(request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """A closed account gets the words of a wrong password: nothing to guess from."""
        user = super().authenticate(request, **credentials)
        return user if user and user.is_active else None
