"""The job that makes a package."""

from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy

from core.background import task


@task(
    title=gettext_lazy("Package for the regional centre"),
    name="practices_bank.package",
    queue="slow",
    retry=RetryStrategy(max_attempts=3, exponential_wait=20),
)
def make_package(transfer_id: int) -> None:
    """Make the package of a transfer; what failed is said on its page and tried again."""
    from practices_bank.transfer.making import make

    make(transfer_id)
