"""Which practices, in which state."""

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from wagtail.models import PageManager, PageQuerySet, Site, WorkflowState

from core import restrictions
from core.centres import under
from core.languages.spoken import fronts, in_own_words, is_main
from core.models import CentreSettings
from core.workflow_states import in_state
from practices_bank.choices import Evidence, Outcome, Source, Status


class PracticeQuerySet(PageQuerySet):
    """Practices of the portal."""

    def readable(self) -> "PracticeQuerySet":
        """Return the published practices that everybody may read, the archive included."""
        found = restrictions.public(self.live())
        return found if is_main() else in_own_words(found)

    def offered(self) -> "PracticeQuerySet":
        """Leave out the archive."""
        return self.filter(is_archived=False)

    def of_the_municipality(self) -> "PracticeQuerySet":
        """Leave out practices of other regions and those that other centres have handed over."""
        return self.filter(source=Source.MUNICIPAL, origin=None)

    def published_on(self, site: Site) -> "PracticeQuerySet":
        """Return the published public practices of one centre, in all languages it speaks."""
        paths = fronts(CentreSettings.for_site(site)).values_list("path", flat=True)
        return in_own_words(self.readable()).filter(under(paths))

    def with_adoptions(self) -> "PracticeQuerySet":
        """Add `adopted`, how many organisations work by it too, `is_adopted` and `evidence`.

        And `is_reviewed`, whether experts of the centre have recommended it. The evidence is what
        the authors claim; confirmed adoptions are the step above all.
        """
        number = _confirmed().values("practice").annotate(number=Count("pk")).values("number")
        return self.annotate(
            adopted=Coalesce(Subquery(number, IntegerField()), 0),
            is_adopted=Exists(_confirmed()),
            is_reviewed=Exists(_recommending()),
            evidence=Case(
                When(Exists(_confirmed()), then=Value(Evidence.REPRODUCED.value)),
                default=F("claimed_evidence"),
                output_field=IntegerField(),
            ),
        )

    def with_status(self) -> "PracticeQuerySet":
        """Add `status`, derived as `practices_bank.status.status_of` derives it."""
        return self.annotate(
            status=Case(
                When(is_archived=True, then=Value(Status.ARCHIVE.value)),
                When(live=True, then=Value(Status.PUBLISHED.value)),
                When(_refused(), then=Value(Status.REFUSED.value)),
                When(in_state("needs_changes"), then=Value(Status.RETURNED.value)),
                When(_judged(""), then=Value(Status.REVIEW.value)),
                When(_judged(Outcome.RECOMMENDED), then=Value(Status.RECOMMENDED.value)),
                When(in_state("in_progress"), then=Value(Status.SUBMITTED.value)),
                default=Value(Status.DRAFT.value),
                output_field=CharField(),
            )
        )


def _confirmed() -> QuerySet:
    from practices_bank.models.adoption import Adoption  # it knows this module's pages

    return Adoption.objects.confirmed().filter(practice=OuterRef("pk")).order_by()


def _recommending() -> QuerySet:
    from practices_bank.models.review import ReviewRound  # it knows this module's pages

    return ReviewRound.objects.filter(page=OuterRef("pk")).recommending_what_is_public().order_by()


def _judged(outcome: str) -> Exists:
    """Return the condition «the workflow goes on, and the experts have come to this»."""
    from practices_bank.models.review import ReviewRound  # it knows this module's pages

    rounds = ReviewRound.objects.filter(
        page=OuterRef("pk"),
        outcome=outcome,
        task_state__workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )
    return Exists(rounds)


def _refused() -> Exists:
    """Return the condition «the centre has refused what was submitted last»."""
    from practices_bank.models.review import ReviewRound  # it knows this module's pages

    return Exists(ReviewRound.objects.filter(page=OuterRef("pk")).refused())


PracticeManager = PageManager.from_queryset(PracticeQuerySet)
