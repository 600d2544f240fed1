"""Background work over accounts."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic
from users.login.retention import delete_old_logins


@periodic("0 3 * * *", title=_("Erase the log of logins past its term"), name="users.retention")
def erase_old_logins() -> None:
    """Run every night: the term is LOGIN_LOG_DAYS."""
    delete_old_logins()
