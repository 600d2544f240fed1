"""Demo accounts: one for every role of every demo centre, and a superuser."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext as _
from wagtail.models import Site

from home.demo import config
from users.models import CentreRole, Role, User

DOMAIN = "demo.example"
PASSWORD = "demo-portal-2026"  # noqa: S105 - printed at start, refused in production
SUPERUSER = f"admin@{DOMAIN}"


class DemoAccountsError(ImproperlyConfigured):
    """Demo accounts, whose password is printed in the documentation, stand in production."""


@dataclass(frozen=True)
class Account:
    """A login of the demo."""

    email: str
    role: str


def email_of(centre: str, role: Role) -> str:
    """Return the login of a role: "editor.tver@demo.example"."""
    return f"{role.value}.{centre}@{DOMAIN}"


def make_superuser() -> None:
    """Make the account that sees all centres."""
    User.objects.create_superuser(SUPERUSER, PASSWORD, last_name="Admin", first_name="Demo")


def make_people(site: Site, centre: str) -> None:
    """Make a person for every role of a centre."""
    password = make_password(PASSWORD)  # once: it is slow on purpose, and everybody has the same
    for role, (last_name, first_name) in config.people().items():
        person = User.objects.create(
            email=email_of(centre, Role(role)),
            password=password,
            last_name=last_name,
            first_name=first_name,
            position=str(Role(role).label),
        )
        person.groups.add(CentreRole.objects.get(site=site, role=role).group)


def printed_lines() -> list[str]:
    """Return the logins for the greeting of a development start; none without demo accounts."""
    if not settings.DEMO_ACCOUNTS_ALLOWED or not User.objects.filter(email=SUPERUSER).exists():
        return []
    everything = _("all centres")
    lines = [_("Password of all demo logins: %s") % PASSWORD, f"{SUPERUSER} – {everything}"]
    for centre in config.CENTRES:
        for role in Role:
            lines.append(f"{email_of(centre, role)} – {role.label}")
    return lines


def refuse_in_production() -> None:
    """Raise DemoAccountsError where demo accounts are not allowed and one of them stands."""
    if settings.DEMO_ACCOUNTS_ALLOWED:
        return
    found = User.objects.filter(email__iendswith=f"@{DOMAIN}").values_list("email", flat=True)
    if found:
        raise DemoAccountsError(
            _("The portal does not start with demo accounts: remove %s.") % ", ".join(found)
        )
