"""Two centres full of the same things: what the walks through the desk name."""

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.log_actions import log
from wagtail.models import Comment, Locale, Page, Task, UploadedFile
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.background.tasks import drain_outbox
from core.models import OutboxEntry, OutboxFailure
from core.outbox import Action
from exchange.models import ImportRow, ImportRun, OrderedFile, OrderState, RowKind, State
from home.models import StandardPage
from link_checker.models import Link, WebAddress
from link_checker.problems import Problem
from media_library.models import DocumentVersion
from practices_bank.choices import PackageState, ReceivedState
from practices_bank.models import ReceivedPackage, Transfer
from programmes.models import Reconciliation, ReconciliationRow
from programmes.models.reconciliation import MatchKind, Step
from quality_assessment.exports import ANSWERS
from tests.factories.assessments import SurveyFactory
from tests.factories.practices import make_bank, make_practice
from tests.factories.registers import make_cycle, make_note, make_result, make_source
from tests.factories.representatives import make_organisation, represent
from tests.factories.reviews import make_expert, set_rules, submit, with_experts
from tests.factories.search import make_query
from users.models import Role
from vocabularies.models import Term


def furnish(centre, title, surname):
    """Fill a centre with one of everything; return the things by the words of the table."""
    person = centre.person(Role.EDITOR, last_name=surname, email=f"{surname}@example.test")
    page = _page(centre, title, person)
    workflow = centre.home.get_workflow()
    workflow.name = title
    workflow.save()
    found = {
        "home": centre.home,
        "page": page,
        "revision": page.latest_revision,
        "site": centre.site,
        "person": person,
        "group": centre.group(Role.EDITOR),
        "collection": centre.collection,
        "workflow": workflow,
        "note": make_note(centre.site, title),
        "cycle": make_cycle(centre.site, title),
        "result": make_result(centre.site, title),
        "source_table": make_source(centre.site, title),
        "term": Term.objects.order_by("pk").first(),
        **_translation(page),
        **_review(page, person, title),
        **_files(centre.collection, person, title),
        **_around(centre, page, person, title),
        **_background(centre, title),
        "link": _link(centre, page, title),
        "run": _import(centre, person, title),
        "order": _order(centre, person, title),
        "reconciliation": _reconciliation(centre, person, title),
        **_handed_over(centre, person, title),
        **_submission(centre, title, person),
        **_expert_review(centre, title, surname, person),
    }
    log(centre.site.centresettings, "wagtail.edit", user=person, title=title)
    return found


def _page(centre, title, person):
    page = centre.home.add_child(
        instance=StandardPage(title=title, slug="stranitsa", lead=f"{title} в двух словах")
    )
    page.owner = person
    page.save_revision(user=person, log_action=True).publish(user=person)
    page.save_revision(user=person)
    return page


def _translation(page):
    locale = Locale.objects.get_or_create(language_code="en")[0]
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    page.copy_for_translation(locale, copy_parents=True)
    return {
        "source": source,
        "translation": translation,
        "segment": StringSegment.objects.filter(source=source).first(),
        "locale": locale,
    }


def _review(page, person, title):
    state = page.get_workflow().start(page, person)
    task = state.current_task_state.task
    Task.objects.filter(pk=task.pk).update(name=title)
    return {"workflow_state": state, "task_state": state.current_task_state, "task": task}


def _files(collection, person, title):
    document = get_document_model().objects.create(
        title=title, file=ContentFile(b"text", "t.txt"), collection=collection, version=2
    )
    version = DocumentVersion.objects.create(
        document=document, number=1, file="t.txt", note=title, uploaded_at=timezone.now()
    )
    image = get_image_model().objects.create(
        title=title, file=get_test_image_file(), collection=collection
    )
    for each in (document, image):
        each.tags.add(title)
        log(each, "wagtail.edit", user=person)
    uploaded = UploadedFile.objects.create(
        file=ContentFile(b"text", "tayna.txt"),
        uploaded_by_user=person,
        for_content_type=ContentType.objects.get_for_model(get_document_model()),
    )
    return {"document": document, "version": version, "image": image, "uploaded": uploaded}


def _around(centre, page, person, title):
    query = Query.objects.create(query_string=title)
    make_query(centre.site, title)
    SearchPromotion.objects.create(query=query, page=page, description=title)
    comment = Comment.objects.create(
        page=page, user=person, text=title, contentpath="title", position=""
    )
    redirect = Redirect.objects.create(
        old_path="/tayna", redirect_page=page, site=centre.site, is_permanent=True
    )
    session = EditingSession.objects.create(
        user=person,
        content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        last_seen_at=timezone.now(),
    )
    return {"query": query, "comment": comment, "redirect": redirect, "session": session}


def _background(centre, title):
    entry = OutboxEntry.objects.create(
        site=centre.site, model="home.StandardPage", object_pk="7", action=Action.SAVED
    )
    failure = OutboxFailure.objects.create(entry=entry, handler="x", last_error=title)
    job = drain_outbox.configure(queueing_lock=title).defer()
    return {"failure": failure, "job": ProcrastinateJob.objects.get(id=job)}


def _link(centre, page, title):
    """Return a broken link to a foreign site on the page."""
    url = f"https://{centre.site.pk}.example.ru/"
    address = WebAddress.objects.create(url=url, problem=Problem.NOT_FOUND, since=timezone.now())
    kind = ContentType.objects.get_for_model(page)
    return Link.objects.create(
        site=centre.site,
        content_type=kind,
        object_id=str(page.pk),
        key=str(page.pk),
        title=title,
        url=url,
        address=address,
    )


def _import(centre, person, title):
    """Return an import into the register of organisations that waits for its confirmation."""
    run = ImportRun.objects.create(
        site=centre.site,
        target="organisations",
        file=ContentFile(f"ИНН;{title}\n1;2\n".encode(), "t.csv"),
        file_name=title,
        columns={"0": "inn"},
        created_by=person,
        state=State.CHECKED,
    )
    ImportRow.objects.create(run=run, number=2, kind=RowKind.NEW, title=title)
    return run


def _order(centre, person, title):
    """Return a table of answers of a survey that can be taken."""
    survey = SurveyFactory(cycle=make_cycle(centre.site, f"{title}: анкеты"))
    return OrderedFile.objects.create(
        site=centre.site,
        kind=ANSWERS.key,
        args={"survey": survey.pk, "result": None},
        suffix="csv",
        file=ContentFile(title.encode(), "t.csv"),
        file_name=title,
        created_by=person,
        state=OrderState.READY,
    )


def _handed_over(centre, person, title):
    """Return a letter to the regional centre that failed, and a package that waits."""
    given = {"site": centre.site, "created_by": person}
    transfer = Transfer.objects.create(
        number=title[:60],
        date=timezone.localdate(),
        recipient=title,
        state=PackageState.FAILED,
        answer_file=ContentFile(b"%PDF", "a.pdf"),
        **given,
    )
    received = ReceivedPackage.objects.create(
        file=ContentFile(title.encode(), "p.zip"),
        file_name=title,
        state=ReceivedState.CHECKED,
        **given,
    )
    return {"transfer": transfer, "received": received}


def _reconciliation(centre, person, title):
    """Return a reconciliation with a programme that only the Navigator has."""
    run = Reconciliation.objects.create(
        site=centre.site,
        target="navigator",
        file=ContentFile(f"Название;{title}\n1;2\n".encode(), "t.csv"),
        file_name=title,
        columns={"0": "title"},
        created_by=person,
        state=Step.READY,
    )
    ReconciliationRow.objects.create(run=run, kind=MatchKind.THERE, number=2, their_title=title)
    return run


def _submission(centre, title, person):
    """Return an organisation with what it has submitted."""
    organisation = make_organisation(centre, title)
    represent(person, organisation)
    organisation.lead = title
    organisation.save_revision(user=person)
    state = organisation.get_workflow().start(organisation, person)
    return {"organisation": organisation, "submission": state}


def _expert_review(centre, title, surname, person):
    """Return a round of reviews with what an expert has to say."""
    bank = make_bank(centre)
    with_experts(centre)
    set_rules(centre, is_automatic=True)
    make_expert(centre, name=f"{surname} Эксперт")
    house = make_organisation(centre, f"{title}: дом практики")
    opened = submit(make_practice(bank, title, house, live=False), person)
    return {"round": opened, "review": opened.reviews.get()}
