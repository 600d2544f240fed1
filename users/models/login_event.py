"""The log of logins to the desk."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    """By what a person proved that it was he; the last step of his, or the one that failed.

    The values of the second steps are the types of `allauth.mfa.models.Authenticator`.
    """

    PASSWORD = "password", _("password")
    TOTP = "totp", _("password and code")
    WEBAUTHN = "webauthn", _("passkey")
    RECOVERY_CODES = "recovery_codes", _("password and recovery code")
    TRUSTED = "trusted", _("password, known device")


class LoginEventQuerySet(models.QuerySet["LoginEvent"]):
    """Logins as the report asks for them."""

    def visible_to(self, user: Any) -> "LoginEventQuerySet":
        """Keep the logins of the people whom a person administers."""
        if user.is_superuser:
            return self.all()
        from users.people import people_of

        return self.filter(user__in=people_of(user))

    def filter_on_content_type(self, content_type: Any) -> "LoginEventQuerySet":
        """Keep all where accounts are asked for, as the logs of Wagtail do with their things."""
        accounts = self.model._meta.get_field("user").related_model
        return self if content_type.model_class() is accounts else self.none()

    def older_than(self, days: int) -> "LoginEventQuerySet":
        """Keep the logins of more than so many days ago."""
        return self.filter(happened_at__lt=timezone.now() - timedelta(days=days))


class LoginEvent(models.Model):
    """One attempt to log in to an existing account.

    The address is cut to its network (152-ФЗ ст. 5: no more data than the purpose needs), and
    attempts on accounts that do not exist leave no row: their text may be anything typed.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="login_events",
    )
    happened_at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    success = models.BooleanField(_("logged in"))
    way = models.CharField(_("by what"), max_length=20, choices=Way, default=Way.PASSWORD)
    network = models.CharField(_("network"), max_length=49, blank=True)
    browser = models.CharField(_("browser"), max_length=120, blank=True)

    objects = LoginEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("login")
        verbose_name_plural = _("logins")
        ordering = ["-happened_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.user} {self.happened_at:%Y-%m-%d %H:%M}"
