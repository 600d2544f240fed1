"""What organisations of the demo have sent: some of it waits, some has come back with a remark."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site, WorkflowState
from wagtail.users.models import UserProfile

from home.demo import config, reviews
from home.demo.accounts import email_of
from organisations.models import Organisation
from organisations.representatives.inviting import Term, appoint
from organisations.submission.reviewing import ACCEPT, RETURN
from practices_bank.models import Adoption, PracticePage
from practices_bank.review import letters
from programmes.models import ProgrammePage, ScheduleRow
from users.models import Role, User

SINCE = timedelta(days=60)


def submit_something(site: Site, name: str) -> None:
    """Give a centre a representative whose submissions show the editor's comparison at once."""
    words = config.submissions()
    editor = User.objects.get(email=email_of(name, Role.EDITOR))
    person = User.objects.get(email=email_of(name, Role.REPRESENTATIVE))
    organisation = Organisation.objects.for_site(site).get(short_name=words["organisation"])
    appoint(person, organisation, Term(timezone.localdate() - SINCE), by=editor)
    with _without_letters():
        _submit(_changed_programme(site, organisation, words["waiting"]), person)
        card = organisation.get_latest_revision_as_object()
        state = _submit(_with(card, words["returned"]["fields"]), person)
        _return(state, editor, words["returned"]["remark"])
        reviews.make_experts(site, name)
        _submit_practices(site, person, editor)


def _submit_practices(site: Site, person: User, editor: User) -> None:
    """Leave one practice a draft, have one wait and one come back, as the data say."""
    for demo in config.practices():
        if demo.state == "published":
            continue
        page = PracticePage.objects.descendant_of(site.root_page).get(title=demo.title)
        page.owner = person
        page.save(update_fields=["owner"])
        if demo.state == "draft":
            continue
        _submit(page.get_latest_revision_as_object(), person)
        reviews.judge(site, page)
    _recommend(site, editor)
    reviews.refuse(site, editor)
    _adopt(site, person)


def _adopt(site: Site, person: User) -> None:
    """Have the representative's organisation record an adoption that the editor has not seen."""
    words = config.submissions()
    told = words["adoption"]
    practices = PracticePage.objects.descendant_of(site.root_page)
    row = Adoption(
        site=site,
        practice=practices.get(title=told["practice"]),
        organisation=Organisation.objects.for_site(site).get(short_name=words["organisation"]),
        live=False,
        **told["fields"],
    )
    row.save()
    _submit(row, person)


def _recommend(site: Site, editor: User) -> None:
    """Have experts judge a published practice, and the editor publish it again."""
    for title in config.reviews()["recommended"]:
        page = PracticePage.objects.descendant_of(site.root_page).get(title=title)
        state = _submit(page.get_latest_revision_as_object(), editor)
        reviews.judge(site, page)
        state.refresh_from_db()
        task = state.current_task_state
        task.task.specific.on_action(task, editor, ACCEPT)


def _return(state: WorkflowState, editor: User, remark: str) -> None:
    task = state.current_task_state
    task.task.specific.on_action(task, editor, RETURN, comment=remark)


def _changed_programme(site: Site, organisation: Organisation, words: dict[str, Any]) -> Any:
    pages = ProgrammePage.objects.descendant_of(site.root_page).filter(organisation=organisation)
    page = pages.get(title=words["title"]).get_latest_revision_as_object()
    page.schedule = [
        ScheduleRow(group=group, when=when, place=place, sort_order=number)
        for number, (group, when, place) in enumerate(words["schedule"])
    ]
    return _with(page, words["fields"])


def _with(thing: Any, fields: dict[str, Any]) -> Any:
    for name, value in fields.items():
        setattr(thing, name, value)
    return thing


def _submit(thing: Any, person: User) -> WorkflowState:
    thing.save_revision(user=person)
    return thing.get_workflow().start(thing, person)


@contextmanager
def _without_letters() -> Iterator[None]:
    """Send no letters: addresses of the demo lead nowhere."""
    on = {"submitted_notifications": True, "rejected_notifications": True}
    for user in User.objects.all():
        UserProfile.get_for_user(user)
    UserProfile.objects.update(**dict.fromkeys(on, False))
    with letters.withheld():
        yield
    UserProfile.objects.update(**on)
