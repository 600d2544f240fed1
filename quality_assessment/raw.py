"""Raw counts of a result in the order of the criteria; their names are the calculator's."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from .calculation import COUNTS

LABELS: dict[str, str | Promise] = {
    "recipients": gettext_lazy("Recipients of services"),
    "respondents": gettext_lazy("Respondents"),
    "norm": gettext_lazy("Materials that must be shown"),
    "norm_stand": gettext_lazy("Materials that must be on stands"),
    "norm_site": gettext_lazy("Materials that must be on the site"),
    "info_stand": gettext_lazy("Materials on stands"),
    "info_site": gettext_lazy("Materials on the site"),
    "remote_ways": gettext_lazy("Ways of asking on the site that work"),
    "stand_asked": gettext_lazy("Answered about stands"),
    "stand_satisfied": gettext_lazy("Satisfied with stands"),
    "site_asked": gettext_lazy("Answered about the site"),
    "site_satisfied": gettext_lazy("Satisfied with the site"),
    "comfort_items": gettext_lazy("Comfortable conditions that are there"),
    "comfort_satisfied": gettext_lazy("Satisfied with comfort"),
    "access_premises": gettext_lazy("Accessible premises: conditions that are there"),
    "access_services": gettext_lazy("Accessible services: conditions that are there"),
    "disabled_asked": gettext_lazy("Disabled respondents"),
    "disabled_satisfied": gettext_lazy("Satisfied with accessibility"),
    "first_contact_satisfied": gettext_lazy("Satisfied with the first contact"),
    "service_satisfied": gettext_lazy("Satisfied with those who teach"),
    "remote_asked": gettext_lazy("Asked from afar"),
    "remote_satisfied": gettext_lazy("Satisfied with answers from afar"),
    "recommend": gettext_lazy("Ready to recommend"),
    "schedule_satisfied": gettext_lazy("Satisfied with the schedule"),
    "overall_satisfied": gettext_lazy("Satisfied on the whole"),
}
# these two have columns of their own
IN_COLUMNS = ("recipients", "respondents")
NAMES = tuple(each for each in COUNTS if each not in IN_COLUMNS)
CHOICES = [(name, LABELS[name]) for name in NAMES]
