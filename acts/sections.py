"""Sections that the app gives to every centre."""

from django.utils.translation import gettext_lazy as _

from core.sections import Section, register

register(Section("dokumenty", "acts.DocumentsPage", _("Documents"), order=20, show_in_menus=False))
register(
    Section(
        "polozhenie",
        "acts.RegulationPage",
        _("Regulation of the centre"),
        parent="o-tsentre",
        order=10,
        show_in_menus=False,
    )
)
