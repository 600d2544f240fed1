"""Addresses of login. Only what is needed of django-allauth; its names stay, it reverses them."""

from allauth.account import views
from django.urls import include, path, re_path

from users.login import redirects
from users.login.views import DevicesView

urlpatterns = [
    path("vhod/", views.login, name="account_login"),
    path("vhod/zakryto/", views.account_inactive, name="account_inactive"),
    path("vhod/ustroystva/", DevicesView.as_view(), name="usersessions_list"),
    path("vhod/", include("users.second_step.urls")),
    path("vyhod/", views.logout, name="account_logout"),
    path("parol/", views.password_change, name="account_change_password"),
    path("parol/vosstanovit/", views.password_reset, name="account_reset_password"),
    path(
        "parol/vosstanovit/otpravleno/",
        views.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^parol/novyy/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "parol/gotovo/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    # Wagtail's own doors, placed before the desk's addresses
    path("admin/login/", redirects.to_login),
    path("admin/password_reset/", redirects.to_reset),
]
