"""The section of every centre that this app declares."""

from django.utils.translation import gettext_lazy as _

from core.sections import Section, register

register(Section("metodika", "methodology.MethodologyPage", _("Methodological support"), order=500))
