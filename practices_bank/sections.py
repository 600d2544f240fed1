"""The section of every centre that this app declares."""

from django.utils.translation import gettext_lazy as _

from core import provision
from core.sections import Section, register
from practices_bank.review.provisioning import ensure_review

# after the roles and the usual workflow of the centre
provision.step(order=30)(ensure_review)

register(Section("praktiki", "practices_bank.PracticesPage", _("Bank of practices"), order=110))
