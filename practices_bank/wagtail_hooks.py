"""What the app adds to the admin."""

from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from core.viewsets import CentrePermissionPolicy
from practices_bank import kept
from practices_bank.models import ReceivedPackage, Transfer
from practices_bank.numbers import hooks as numbers
from practices_bank.register import hooks as register
from practices_bank.review import hooks as review
from practices_bank.transfer.desk import urls as transfer
from practices_bank.viewsets import PracticesGroup

register_snippet(PracticesGroup)
for model in (Transfer, ReceivedPackage):  # no registers, yet with permissions of a centre
    register_permission_policy(model, CentrePermissionPolicy(model), exact_class=True)

__all__ = ["kept", "numbers", "register", "review", "transfer"]
