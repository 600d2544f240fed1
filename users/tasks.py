"""Background work over accounts: letters and the erasing of old traces of logins."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic, task
from users.audit.retention import delete_old_entries
from users.login import letters
from users.login.retention import delete_old_logins
from users.models import User


@periodic("0 3 * * *", title=_("Erase the log of logins past its term"), name="users.retention")
def erase_old_logins() -> None:
    """Run every night: the term is LOGIN_LOG_DAYS."""
    delete_old_logins()


@periodic("30 3 * * *", title=_("Erase the log of actions past its term"), name="users.audit")
def erase_old_entries() -> None:
    """Run every night: the term is AUDIT_LOG_DAYS."""
    delete_old_entries()


@task(title=_("Letter about an account"), name="users.account_letter")
def write_about_account(user_id: int, letter: str, base: str, facts: dict[str, str]) -> None:
    """Write to the person; an account deleted meanwhile needs no letter."""
    person = User.objects.filter(pk=user_id).first()
    if person:
        letters.send(person, letter, base, facts)


@task(title=_("Letter for a new password"), name="users.reset_letter")
def write_of_reset(user_id: int, base: str) -> None:
    """Write to the person; 0 stands for an e-mail that nobody has: the request did the same."""
    person = User.objects.filter(pk=user_id, is_active=True).first()
    if person:
        letters.send_reset(person, base)
