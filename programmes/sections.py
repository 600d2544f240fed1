"""The section of every centre that this app declares."""

from django.utils.translation import gettext_lazy as _

from core.sections import Section, register

register(Section("programmy", "programmes.ProgrammesPage", _("Programmes"), order=100))
