"""The section of every centre that this app declares."""

from django.utils.translation import gettext_lazy as _

from core.sections import Section, register

register(Section("praktiki", "practices_bank.PracticesPage", _("Bank of practices"), order=110))
