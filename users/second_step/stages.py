"""Where the code is asked between the password and the login."""

from typing import Any

from allauth.mfa.internal.flows import trust
from allauth.mfa.stages import AuthenticateStage

from users.models import Way
from users.second_step import marks


class SecondStepStage(AuthenticateStage):
    """Remembers in the session that a known device stood for the code."""

    def handle(self) -> tuple[Any, bool]:
        response, goes_on = super().handle()
        person = self.login.user
        if response is None and person and trust.is_trusted_browser(self.request, person):
            marks.remember(self.request, person, Way.TRUSTED)
        return response, goes_on
