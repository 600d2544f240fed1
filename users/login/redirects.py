"""Wagtail's own login pages lead to ours."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache


@never_cache
def to_login(request: HttpRequest) -> HttpResponseRedirect:
    """Keep where the person was going; the login page checks that it is ours."""
    wanted = request.GET.get(REDIRECT_FIELD_NAME)
    query = f"?{urlencode({REDIRECT_FIELD_NAME: wanted})}" if wanted else ""
    return redirect(reverse("account_login") + query)


@never_cache
def to_reset(request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the letter for a new password."""
    return redirect("account_reset_password")
