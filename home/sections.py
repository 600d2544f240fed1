"""Sections of the home app. Orders leave room for the apps between them."""

from django.utils.translation import gettext_lazy as _

from core.sections import Section, register
from home import provision  # noqa: F401 - registers the steps of roles and workflow

register(Section("o-tsentre", "home.StandardPage", _("About the centre"), order=900))
register(Section("struktura", "home.StandardPage", _("Structure"), order=910, show_in_menus=False))
register(Section("kontakty", "home.StandardPage", _("Contacts"), order=920, show_in_menus=False))
