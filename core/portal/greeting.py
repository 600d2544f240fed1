"""What a person needs to know when the portal is up: addresses and demo logins."""

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from wagtail.models import Site

from .preparation import exists

DEMO_LOGINS = "home.demo.accounts.printed_lines"
LOCAL = "localhost"


def follow_port(port: int) -> None:
    """Give the local sites the port they are really served on."""
    for site in Site.objects.exclude(port=port):
        if site.hostname == LOCAL or site.hostname.endswith(f".{LOCAL}"):
            site.port = port
            site.save()


def lines(port: int) -> list[str]:
    """Return the addresses of all centres, of the admin, and the demo logins."""
    sites = Site.objects.order_by("-is_default_site", "hostname")
    addresses = [f"  {site.root_url}/  {site.site_name}".rstrip() for site in sites]
    host = getattr(settings, "ADMIN_HOST", "") or LOCAL
    admin = f"  http://{host}:{port}{reverse('wagtailadmin_home')}"
    logins = import_string(DEMO_LOGINS)() if exists("demo") else []
    return [
        _("The portal is ready:"),
        *addresses,
        _("Editors' desk:"),
        admin,
        *logins,
        _("Ctrl-C stops everything."),
    ]
