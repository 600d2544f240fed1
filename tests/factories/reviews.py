"""Experts and their reviews for the tests."""

from datetime import timedelta

from django.utils import timezone

from organisations.models import Specialist
from practices_bank.models import Review, ReviewRound
from practices_bank.review import deciding, provisioning, scales
from tests.factories.organisations import OrganisationFactory, SpecialistFactory
from tests.factories.practices import word
from users.models import Role

GOOD, FAIR, POOR = 2, 1, 0


def make_expert(centre, organisation=None, directions=(), name="", **person) -> Specialist:
    """Make an expert of a centre with an account; of an organisation of his own by default."""
    named = {"name": name} if name else {}
    made = SpecialistFactory(
        **named,
        site=centre.site,
        user=centre.person(Role.EXPERT, **person),
        organisation=organisation or OrganisationFactory(site=centre.site),
        role="practice-expert",
    )
    made.directions.set([word("directions", code) for code in directions])
    return made


def set_rules(centre, **fields):
    """Make the next version of a centre's rules."""
    return scales.renew(centre.site, fields, by=None)


def with_experts(centre) -> None:
    """Put the experts before the editor in the bank of a centre."""
    provisioning.ensure_review(centre.site)


def submit(page, person) -> ReviewRound | None:
    """Send a practice as its author does; return the round that it opened."""
    page.save_revision(user=person)
    state = page.current_workflow_state
    if state:
        state.resume(user=person)
    else:
        state = page.get_workflow().start(page, person)
    return ReviewRound.objects.filter(task_state=state.current_task_state_id).first()


def fill(review: Review, mark=GOOD, **fields) -> Review:
    """Put one mark at every criterion."""
    review.conflict = False
    review.scores = {each.code: mark for each in review.round.scale.rows}
    for name, value in {"conclusion": "Полезно", "proposal": "recommend", **fields}.items():
        setattr(review, name, value)
    return review


def send(review: Review, mark=GOOD, **fields) -> ReviewRound:
    """Send a filled review."""
    return deciding.send(fill(review, mark, **fields))


def recommended(page, centre) -> ReviewRound:
    """Have experts recommend a practice and the centre publish it."""
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    for _each in range(2):
        make_expert(centre)
    opened = submit(page, None)
    for review in opened.reviews.all():
        send(review)
    way = opened.task_state.workflow_state
    way.refresh_from_db()
    way.current_task_state.approve(user=None)
    return opened


def overdue(review: Review, days=1) -> Review:
    """Let the term of a review have passed."""
    review.due_at = timezone.now() - timedelta(days=days)
    review.save(update_fields=["due_at"])
    return review
