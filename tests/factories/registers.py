"""Rows of registers for tests that walk all of them: every register of centres adds itself."""

from collections.abc import Callable
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Site

from core.slugs import make_slug
from news.models import Rubric
from organisations.models import Representative
from practices_bank.models import PracticesPage
from programmes.models import ProgrammesPage
from quality_assessment.models import AssessmentCycle, SourceTable
from tests.factories.acts import ActFactory
from tests.factories.assessments import (
    CycleFactory,
    ExaminationFactory,
    MeasureFactory,
    ResultFactory,
    SurveyFactory,
)
from tests.factories.consents import (
    ConsentRecordFactory,
    ConsentTextFactory,
    WithdrawalRequestFactory,
)
from tests.factories.consultations import (
    BookingFactory,
    ConsultationTopicFactory,
    ExceptionFactory,
    HoursFactory,
    next_thursday,
)
from tests.factories.families import SupportFactory
from tests.factories.organisations import (
    AgreementFactory,
    DistrictFactory,
    OrganisationFactory,
    SpecialistFactory,
)
from tests.factories.practices import make_adoption, make_practice
from tests.factories.programmes import make_programme
from tests.factories.questions import (
    FrequentFactory,
    QuestionFactory,
    TemplateFactory,
    TopicFactory,
)
from tests.factories.representatives import represent
from tests.factories.search import make_pick, make_synonyms
from tests.factories.users import UserFactory
from tests.registers.models import Note
from vocabularies.models import Term, TermLabel

ROWS: dict[str, Callable[[Site, str], Any]] = {}


def row_factory(label: str):
    """Name the function `(site, title) -> row` of a register: @row_factory("acts.NormativeAct")."""

    def register(function):
        ROWS[label] = function
        return function

    return register


@row_factory("registers.Note")
def make_note(site: Site, title: str) -> Note:
    """Make a published note with a revision."""
    note = Note(site=site, name=title)
    note.save()
    note.save_revision().publish()
    note.refresh_from_db()
    return note


@row_factory("acts.NormativeAct")
def make_act(site: Site, title: str) -> Any:
    """Make a published act."""
    return ActFactory(site=site, title=title)


@row_factory("organisations.Organisation")
def make_organisation(site: Site, title: str) -> Any:
    """Make a published organisation."""
    return OrganisationFactory(site=site, short_name=title)


@row_factory("organisations.District")
def make_district(site: Site, title: str) -> Any:
    """Make a district."""
    return DistrictFactory(site=site, name=title)


@row_factory("organisations.Agreement")
def make_agreement(site: Site, title: str) -> Any:
    """Make an agreement with a partner."""
    return AgreementFactory(partner=OrganisationFactory(site=site), subject=title)


@row_factory("organisations.Specialist")
def make_specialist(site: Site, title: str) -> Any:
    """Make a specialist."""
    return SpecialistFactory(site=site, name=title)


@row_factory("families.SupportMeasure")
def make_support(site: Site, title: str) -> Any:
    """Make a measure of support."""
    return SupportFactory(site=site, title=title)


@row_factory("practices_bank.Adoption")
def make_adopted(site: Site, title: str) -> Any:
    """Have an organisation adopt a practice with the title for a name."""
    front = site.root_page.specific
    bank = PracticesPage.objects.child_of(front).first() or front.add_child(
        instance=PracticesPage(title="Банк практик", slug="praktiki-reestra")
    )
    owner = OrganisationFactory(site=site)
    return make_adoption(make_practice(bank, title, owner))


@row_factory("news.Rubric")
def make_rubric(site: Site, title: str) -> Rubric:
    """Make a rubric."""
    return Rubric.objects.create(site=site, name=title, slug=make_slug(title))


@row_factory("vocabularies.TermLabel")
def make_label(site: Site, title: str) -> TermLabel:
    """Give a word an own name."""
    term = Term.objects.order_by("pk").first()
    return TermLabel.objects.create(site=site, term=term, name=title)


@row_factory("consents.ConsentText")
def make_consent_text(site: Site, title: str) -> Any:
    """Make a published text."""
    return ConsentTextFactory(site=site, title=title)


@row_factory("consents.ConsentRecord")
def make_consent(site: Site, title: str) -> Any:
    """Make a consent of a person with the title for a name."""
    return ConsentRecordFactory(site=site, subject=title)


@row_factory("consents.WithdrawalRequest")
def make_withdrawal(site: Site, title: str) -> Any:
    """Make a request whose words are the title."""
    return WithdrawalRequestFactory(site=site, contact=title, message=title)


@row_factory("organisations.Representative")
def make_representation(site: Site, title: str) -> Representative:
    """Have somebody represent an organisation with the title for a name."""
    organisation = OrganisationFactory(site=site, short_name=title)
    return represent(UserFactory(), organisation)


@row_factory("search.SynonymSet")
def make_synonym_set(site: Site, title: str) -> Any:
    """Make a set of synonyms, one of which is the title."""
    return make_synonyms(site, title, "совсем другое")


@row_factory("search.Pick")
def make_recommendation(site: Site, title: str) -> Any:
    """Make a recommendation for a query that is the title."""
    return make_pick(site, title)


@row_factory("quality_assessment.AssessmentCycle")
def make_cycle(site: Site, title: str) -> Any:
    """Make a published cycle whose operator is the title."""
    taken = AssessmentCycle.objects.for_site(site).count()
    return CycleFactory(site=site, operator=title, year=2025 + taken)


@row_factory("quality_assessment.OrganisationResult")
def make_result(site: Site, title: str) -> Any:
    """Make a result of an organisation with the title for a name."""
    organisation = OrganisationFactory(site=site, short_name=title)
    return ResultFactory(cycle=make_cycle(site, title), organisation=organisation)


def make_source(site: Site, title: str) -> SourceTable:
    """Make a table that figures of the centre's cycle were taken from."""
    return SourceTable.objects.create(
        site=site,
        cycle=make_cycle(site, title),
        file=ContentFile(title.encode(), "itogi.csv"),
        file_name=f"{title}.csv",
        written_at=timezone.now(),
    )


@row_factory("quality_assessment.FixMeasure")
def make_measure(site: Site, title: str) -> Any:
    """Make a published measure."""
    return MeasureFactory(cycle=make_cycle(site, title), measure=title)


@row_factory("questions.Question")
def make_question(site: Site, title: str) -> Any:
    """Make a question with the title for its text."""
    return QuestionFactory(site=site, text=title)


@row_factory("questions.FrequentQuestion")
def make_frequent(site: Site, title: str) -> Any:
    """Make a published answer."""
    return FrequentFactory(site=site, question=title)


@row_factory("questions.QuestionTopic")
def make_topic(site: Site, title: str) -> Any:
    """Make a topic of questions."""
    return TopicFactory(site=site, name=title)


@row_factory("consultations.ConsultationTopic")
def make_consultation_topic(site: Site, title: str) -> Any:
    """Make a topic of consultations."""
    return ConsultationTopicFactory(site=site, name=title)


@row_factory("consultations.ConsultationHours")
def make_hours(site: Site, title: str) -> Any:
    """Make hours of a specialist with the title for a name."""
    return HoursFactory(specialist=SpecialistFactory(site=site, name=title))


@row_factory("consultations.HoursException")
def make_exception(site: Site, title: str) -> Any:
    """Make a day off of a specialist with the title for a name."""
    specialist = SpecialistFactory(site=site, name=title)
    return ExceptionFactory(specialist=specialist, first_day=next_thursday())


@row_factory("consultations.Booking")
def make_booking(site: Site, title: str) -> Any:
    """Make a booking of a specialist with the title for a name."""
    return BookingFactory(specialist=SpecialistFactory(site=site, name=title))


@row_factory("questions.AnswerTemplate")
def make_template(site: Site, title: str) -> Any:
    """Make a template of an answer."""
    return TemplateFactory(site=site, name=title)


@row_factory("quality_assessment.Survey")
def make_survey(site: Site, title: str) -> Any:
    """Make a survey of a cycle whose operator is the title."""
    return SurveyFactory(cycle=make_cycle(site, title))


@row_factory("quality_assessment.ProgrammeExamination")
def make_examination(site: Site, title: str) -> Any:
    """Make an examination of a programme with the title for a name."""
    front = site.root_page.specific
    catalogue = ProgrammesPage.objects.child_of(front).first() or front.add_child(
        instance=ProgrammesPage(title="Программы", slug="programmy-reestra")
    )
    cycle = make_cycle(site, title)
    return ExaminationFactory(cycle=cycle, programme=make_programme(catalogue, title))
