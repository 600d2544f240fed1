"""The job that goes through a package of another centre."""

from django.utils.translation import gettext_lazy
from procrastinate import RetryStrategy

from core.background import task


@task(
    title=gettext_lazy("Package of another centre"),
    name="practices_bank.receive",
    queue="slow",
    retry=RetryStrategy(max_attempts=3, exponential_wait=20),
)
def receive_package(run_id: int, step: str, user_id: int) -> None:
    """Check a package or take it over; what failed is said on its page and tried again."""
    from practices_bank.receiving.steps import do

    do(run_id, step, user_id)
