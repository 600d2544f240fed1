"""Background work about accounts: letters and the erasing of old traces of logins."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic, task
from users.login import letters, retention
from users.models import User


@periodic("50 1 * * *", title=_("Erase old traces of logins"), name="users.retention")
def erase_old_logins() -> None:
    """Delete old rows of the login log, spent failures and ended sessions (152-ФЗ ст. 5)."""
    retention.delete_old_logins()


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
