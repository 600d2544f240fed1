"""Which programmes, in which state."""

from datetime import date

from django.db.models import Case, CharField, F, Q, Value, When
from django.utils import timezone
from wagtail.models import PageManager, PageQuerySet, Site

from core import restrictions
from core.centres import under
from core.languages.spoken import fronts, in_own_words, is_main
from core.models import CentreSettings
from core.workflow_states import in_state
from programmes.choices import Enrolment, Status


class ProgrammeQuerySet(PageQuerySet):
    """Programmes of the portal."""

    def readable(self) -> "ProgrammeQuerySet":
        """Return the published programmes that everybody may read, the archive included."""
        found = restrictions.public(self.live())
        return found if is_main() else in_own_words(found)

    def offered(self) -> "ProgrammeQuerySet":
        """Leave out the archive."""
        return self.filter(is_archived=False)

    def published_on(self, site: Site) -> "ProgrammeQuerySet":
        """Return the published public programmes of one centre, in all languages it speaks."""
        paths = fronts(CentreSettings.for_site(site)).values_list("path", flat=True)
        return in_own_words(self.readable()).filter(under(paths))

    def with_enrolment(self, day: date | None = None) -> "ProgrammeQuerySet":
        """Add `admits`: the admission as it stands on a day (see `enrolment_on`)."""
        day = day or timezone.localdate()
        late = Q(orders_to__lt=day) | Q(session_ends__lt=day)
        late |= Q(session_starts__lt=day, session_ends=None)
        late |= Q(session_starts__lte=day, orders_to=None)
        return self.annotate(
            admits=Case(
                When(Q(enrolment=Enrolment.CLOSED) | late, then=Value(Enrolment.CLOSED.value)),
                When(orders_from__gt=day, then=Value(Enrolment.NEXT.value)),
                When(orders_from__lte=day, then=Value(Enrolment.OPEN.value)),
                default=F("enrolment"),
                output_field=CharField(),
            )
        )

    def with_status(self) -> "ProgrammeQuerySet":
        """Add `status`, derived as `programmes.status.status_of` derives it."""
        return self.annotate(
            status=Case(
                When(is_archived=True, then=Value(Status.ARCHIVE.value)),
                When(live=True, then=Value(Status.PUBLISHED.value)),
                When(in_state("needs_changes"), then=Value(Status.AWAITS_EDIT.value)),
                When(in_state("in_progress"), then=Value(Status.MODERATION.value)),
                default=Value(Status.DRAFT.value),
                output_field=CharField(),
            )
        )


ProgrammeManager = PageManager.from_queryset(ProgrammeQuerySet)
