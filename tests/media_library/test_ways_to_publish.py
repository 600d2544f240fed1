"""A picture of people without a consent goes public by no way, and the person reads why."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import Translation, TranslationSource

from consents import withdrawal
from core.background.scheduled import publish_due
from core.models import UpkeepItem
from core.upkeep.refresh import refresh, sweep
from home.models import StandardPage
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db
REASON = "согласи"


@pytest.fixture
def home(two_centres):
    return two_centres.own.home


@pytest.fixture
def consent(two_centres):
    return ConsentRecordFactory(site=two_centres.own.site)


@pytest.fixture
def people(two_centres):
    """A picture that may not be shown."""
    return ImageFactory(people_shown=True, title="Хор", collection=two_centres.own.collection)


@pytest.fixture
def agreed(two_centres, consent):
    """A picture that may be shown until its consent is withdrawn."""
    return ImageFactory(
        people_shown=True, title="Ансамбль", consent=consent, collection=two_centres.own.collection
    )


@pytest.fixture
def make(home):
    def make(title, image=None, live=False, under=None, **fields):
        page = StandardPage(title=title, live=False, social_image=image, **fields)
        (under or home).add_child(instance=page)
        revision = page.save_revision()
        if live:
            revision.publish()
        return StandardPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def lapsed(make, agreed, consent):
    """A public page whose consent has been withdrawn."""
    page = make("Концерт", agreed, live=True)
    withdrawal.withdraw(consent)
    return page


@pytest.fixture
def desk(client, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    return client


def told(response):
    return [str(each.message) for each in get_messages(response.wsgi_request)]


def refusals(response):
    return [each for each in told(response) if "не опубликована" in each]


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def publish_many(desk, *pages, below=False):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    asked = "&".join(f"id={page.pk}" for page in pages)
    return desk.post(f"{url}?{asked}", {"include_descendants": "on"} if below else {})


class TestBulk:
    def test_the_refused_is_named_and_the_others_go(self, desk, make, people):
        wrong, right = make("С хором", people), make("Без людей")

        response = publish_many(desk, wrong, right)

        assert (is_live(wrong), is_live(right)) == (False, True)
        (text,) = refusals(response)
        assert "С хором" in text
        assert "«Хор»" in text
        assert REASON in text

    def test_pages_below_are_asked_too(self, desk, make, people):
        top = make("Раздел")
        wrong = make("С хором", people, under=top)
        behind = make("За ней", under=wrong)
        right = make("Рядом", under=top)

        response = publish_many(desk, top, below=True)

        assert [is_live(each) for each in (top, wrong, behind, right)] == [True, False, False, True]
        assert len(refusals(response)) == 1

    def test_nothing_is_said_of_success_without_any(self, desk, make, people):
        response = publish_many(desk, make("С хором", people))

        assert len(told(response)) == 1

    def test_errors_of_the_fields_are_told_too(self, desk, make):
        page = make("Верно")
        revision = page.latest_revision
        revision.content["title"] = ""
        revision.save()

        (text,) = refusals(publish_many(desk, page))

        assert not is_live(page)
        assert "Заголовок: " in text

    def test_many_refusals_are_counted(self, desk, make, people):
        pages = [make(f"Страница {number}", people) for number in range(12)]

        response = publish_many(desk, *pages)

        assert len(told(response)) == 11
        assert "Ещё 2 страницы" in told(response)[-1]


@pytest.fixture
def submitted(home, two_centres, make, people):
    page = make("На проверке", people)
    home.get_workflow().start(page, two_centres.own.person(Role.AUTHOR))
    return page


class TestApproval:
    def approve(self, desk, page, **headers):
        task = page.current_workflow_task_state
        url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
        return desk.post(url, {"comment": ""}, headers=headers)

    def test_the_page_waits_and_the_reviewer_reads_why(self, desk, submitted):
        response = self.approve(desk, submitted)

        assert response.status_code == 302
        assert REASON in refusals(response)[0]
        assert not is_live(submitted)
        assert submitted.workflow_in_progress

    def test_the_window_of_approval_leads_to_the_page(self, desk, submitted):
        response = self.approve(desk, submitted, x_requested_with="XMLHttpRequest")

        assert response.json()["step"] == "success"
        assert response.json()["redirect"].endswith(f"/pages/{submitted.pk}/edit/")
        assert len(refusals(response)) == 1
        assert not is_live(submitted)

    def test_a_scheduled_page_is_refused_at_once(self, desk, make, people, home, two_centres):
        page = make("К празднику", people, go_live_at=timezone.now() + timedelta(days=3))
        home.get_workflow().start(page, two_centres.own.person(Role.AUTHOR))

        response = self.approve(desk, page)

        assert len(refusals(response)) == 1
        assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def copy(desk, page, **fields):
    data = {"new_title": "Копия", "new_slug": "kopiya", "new_parent_page": page.get_parent().pk}
    return desk.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), {**data, **fields})


class TestCopies:
    def test_a_copy_that_would_be_public_is_not_made(self, desk, lapsed):
        response = copy(desk, lapsed, publish_copies="on")

        assert REASON in refusals(response)[0]
        assert not Page.objects.filter(slug="kopiya").exists()

    def test_a_branch_is_copied_whole_or_not_at_all(self, desk, make, agreed, consent):
        top = make("Сезон", live=True)
        make("Концерт", agreed, live=True, under=top)
        withdrawal.withdraw(consent)

        response = copy(desk, top, copy_subpages="on", publish_copies="on")

        assert "«Концерт»" in refusals(response)[0]
        assert not Page.objects.filter(slug="kopiya").exists()
        assert Page.objects.filter(title="Концерт").count() == 1

    def test_a_draft_copy_may_be_made(self, desk, lapsed):
        copy(desk, lapsed)

        assert not Page.objects.get(slug="kopiya").live

    @pytest.mark.parametrize("below", [False, True])
    def test_an_alias_is_not_made(self, desk, make, lapsed, below):
        top = make("Сезон", live=True)
        lapsed.move(top, "last-child")

        response = copy(desk, top if below else lapsed, alias="on", copy_subpages="on")

        assert len(refusals(response)) == 1
        assert not Page.objects.filter(slug="kopiya").exists()


class TestInterfaceOfData:
    def call(self, desk, page, action, **data):
        url = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
        return desk.post(url, data)

    def test_publishing_is_refused_in_words(self, desk, make, people):
        page = make("С хором", people)

        response = self.call(desk, page, "publish")

        assert response.status_code == 400
        assert REASON in response.json()["social_image"][0]
        assert not is_live(page)

    def test_a_branch_is_copied_whole_or_not_at_all(self, desk, make, agreed, consent):
        top = make("Сезон", live=True)
        make("Концерт", agreed, live=True, under=top)
        withdrawal.withdraw(consent)
        before = Page.objects.count()

        response = self.call(desk, top, "copy", recursive=True, keep_live=True)

        assert response.status_code == 400
        assert Page.objects.count() == before


class TestEditor:
    def post(self, desk, page, **more):
        data = {"title": page.title, "slug": page.slug, "body-count": 0}
        data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
        return desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**data, **more})

    def test_an_older_version_is_not_published_past_the_gate(self, desk, lapsed):
        older = lapsed.latest_revision
        lapsed.social_image = None
        lapsed.save_revision().publish()

        response = self.post(
            desk,
            lapsed,
            social_image=older.as_object().social_image_id,
            revision=older.pk,
            **{"action-publish": "1"},
        )

        assert list(response.context["form"].errors) == ["social_image"]
        assert StandardPage.objects.get(pk=lapsed.pk).social_image is None

    def test_what_was_typed_before_approval_is_kept(self, desk, submitted):
        action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
        task = submitted.current_workflow_task_state

        self.post(
            desk,
            submitted,
            social_image=submitted.social_image_id,
            **action | {"title": "Поправлено", "task": task.pk},
        )

        assert not is_live(submitted)
        assert submitted.workflow_in_progress


def test_a_translation_is_not_published_past_the_gate(
    client, home, make, agreed, consent, monkeypatch
):
    monkeypatch.setattr(transaction, "on_commit", lambda function, **options: function())
    english, _made = Locale.objects.get_or_create(language_code="en")
    home.copy_for_translation(english)
    page = make("Концерт", agreed, live=True)
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    withdrawal.withdraw(consent)
    translated = page.get_translation(english)

    client.force_login(UserFactory(is_superuser=True))
    response = client.post(
        reverse("wagtailadmin_pages:edit", args=[translated.pk]), {"action": "publish"}
    )

    assert REASON in refusals(response)[0]
    assert not is_live(translated)


def test_code_that_spares_the_check_of_fields_does_not_spare_consents(lapsed):
    with pytest.raises(ValidationError):
        lapsed.save(clean=False)


class TestSchedule:
    @pytest.fixture
    def due(self, make, agreed, consent):
        """A page approved for an hour that has come; its consent was withdrawn meanwhile."""
        page = make("К празднику", agreed, go_live_at=timezone.now() + timedelta(hours=1))
        page.latest_revision.publish()
        past = timezone.now() - timedelta(minutes=1)
        revision = Revision.objects.get(pk=page.latest_revision_id)
        revision.content["go_live_at"] = past.isoformat()
        revision.approved_go_live_at = past
        revision.save()
        withdrawal.withdraw(consent)
        return page

    def lines(self, page):
        return UpkeepItem.objects.filter(check_key="refused", object_id=page.pk)

    def test_the_hour_passes_once_and_the_desk_tells_why(self, due):
        publish_due()
        publish_due()

        assert not is_live(due)
        assert not Revision.objects.exclude(approved_go_live_at=None).exists()
        line = self.lines(due).get()
        assert "«Ансамбль»" in line.detail

    def test_a_consent_given_anew_clears_the_desk_once_the_page_is_out(
        self, due, agreed, two_centres
    ):
        publish_due()
        agreed.consent = ConsentRecordFactory(site=two_centres.own.site)
        agreed.save()

        Revision.objects.get(pk=due.latest_revision_id).publish()
        refresh(StandardPage.objects.get(pk=due.pk))

        assert is_live(due)
        assert not self.lines(due).exists()

    def test_the_desk_warns_before_the_hour(self, due, two_centres):
        later = timezone.now() + timedelta(days=2)
        Revision.objects.filter(pk=due.latest_revision_id).update(approved_go_live_at=later)

        sweep(two_centres.own.site)

        assert "«Ансамбль»" in self.lines(due).get().detail

    def test_other_centres_are_not_told(self, due, two_centres):
        publish_due()

        sweep(two_centres.other.site)

        assert self.lines(due).get().site == two_centres.own.site

    def test_the_history_of_the_page_keeps_it(self, desk, due):
        publish_due()

        html = desk.get(reverse("wagtailadmin_pages:history", args=[due.pk])).content.decode()

        assert "Не опубликована по расписанию" in html
        assert REASON in html
