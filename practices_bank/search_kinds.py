"""Practices as results of the site's search."""

from django.utils.translation import gettext_lazy as _

from search.kinds import register
from search.pages import page_kind

register(page_kind("practices", _("Practices"), "star", "practices_bank.PracticePage", order=6))
