"""What listens to the signals of logins, in one place."""

from allauth.account import signals as account
from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import pre_save

from users.login import devices, events, leaving, sessions
from users.second_step import events as second_step


def connect() -> None:
    """Connect once, when the apps are ready."""
    events.connect()
    second_step.connect()
    leaving.connect()
    user_logged_in.connect(sessions.start_clock, dispatch_uid="users.login.sessions")
    account.user_logged_in.connect(devices.greet_device, dispatch_uid="users.login.devices")
    pre_save.connect(devices.cut_address, sender=UserSession, dispatch_uid="users.login.devices")
    for signal in (account.password_changed, account.password_set, account.password_reset):
        signal.connect(devices.password_changed, dispatch_uid="users.login.devices")
