"""Addresses of the second step, all under the login: one host, one strict content policy."""

from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, reverse_lazy

from users.second_step import views

_home = {"success_url": reverse_lazy("mfa_index")}

urlpatterns = [
    path("kod/", views.CodeView.as_view(), name="mfa_authenticate"),
    path("klyuch/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("podtverdit/", views.ConfirmPasswordView.as_view(), name="account_reauthenticate"),
    path("podtverdit/kod/", views.ConfirmCodeView.as_view(), name="mfa_reauthenticate"),
    path(
        "podtverdit/klyuch/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"
    ),
    path("vtoroy-shag/", views.IndexView.as_view(), name="mfa_index"),
    path("vtoroy-shag/prilozhenie/", views.EnrolAppView.as_view(), name="mfa_activate_totp"),
    path("vtoroy-shag/prilozhenie/ubrat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("vtoroy-shag/klyuch/", views.AddKeyView.as_view(), name="mfa_add_webauthn"),
    path(
        "vtoroy-shag/klyuch/<int:pk>/",
        webauthn.EditWebAuthnView.as_view(**_home),
        name="mfa_edit_webauthn",
    ),
    path(
        "vtoroy-shag/klyuch/<int:pk>/ubrat/",
        views.RemoveKeyView.as_view(),
        name="mfa_remove_webauthn",
    ),
    path("vtoroy-shag/kody/", views.CodesView.as_view(), name="mfa_view_recovery_codes"),
    path(
        "vtoroy-shag/kody/novye/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]
