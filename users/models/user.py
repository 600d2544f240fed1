"""People who work on the portal."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.phones import PhoneField
from users.managers import UserManager


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account given by a centre; logs in by e-mail (149-ФЗ ст. 8 ч. 10)."""

    email = models.EmailField(_("e-mail"), max_length=254, unique=True)
    last_name = models.CharField(_("last name"), max_length=100)
    first_name = models.CharField(_("first name"), max_length=100)
    middle_name = models.CharField(_("patronymic"), max_length=100, blank=True)
    position = models.CharField(_("position"), max_length=200, blank=True)
    phone = PhoneField(
        _("phone"),
        max_length=32,
        help_text=_("Seen by the people of the centre only, never published."),
    )
    is_active = models.BooleanField(
        _("active"), default=True, help_text=_("Without the tick the person cannot log in.")
    )
    date_joined = models.DateTimeField(_("account made"), default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["last_name", "first_name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["last_name", "first_name"]
        constraints = [models.UniqueConstraint(Lower("email"), name="users_user_email_unique")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the e-mail in lower case, whoever wrote it."""
        self.email = self.email.strip().lower()
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def get_full_name(self) -> str:
        """Return last, first name and patronymic."""
        return " ".join(filter(None, [self.last_name, self.first_name, self.middle_name]))

    def get_short_name(self) -> str:
        """Return the first name, else the e-mail."""
        return self.first_name or self.email

    def get_greeting_name(self) -> str:
        """Return how a letter addresses the person: first name and patronymic."""
        return " ".join(filter(None, [self.first_name, self.middle_name])) or self.email
