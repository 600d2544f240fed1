"""Every way Wagtail changes a page leaves rows, inside the change's own transaction."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Site

from core.background.scheduled import publish_due
from core.models import OutboxEntry
from core.outbox import Action
from home.models import StandardPage
from tests.factories.registers import make_note

pytestmark = pytest.mark.django_db

LABEL = "home.StandardPage"


def test_a_save_leaves_one_row(centre, entries):
    page = centre.home.add_child(instance=StandardPage(title="Новая", slug="novaya"))

    assert entries() == [(LABEL, str(page.pk), Action.SAVED)]
    assert OutboxEntry.objects.get().site == centre.site


def test_a_rolled_back_save_leaves_none(text_page, entries):
    with transaction.atomic():
        text_page.save()
        assert len(entries()) == 1
        transaction.set_rollback(True)

    assert entries() == []


def test_versions_of_one_page_grow(text_page):
    text_page.save()
    text_page.save()

    first, second = OutboxEntry.objects.values_list("version", flat=True)
    assert second > first


def test_publishing_leaves_one_row(text_page, entries):
    text_page.title = "О нашем центре"
    text_page.save_revision().publish()

    assert entries() == [(LABEL, str(text_page.pk), Action.SAVED)]


def test_a_saved_draft_of_a_published_page_leaves_none(text_page, entries):
    text_page.title = "Черновик"
    text_page.save_revision()

    assert entries() == []


def test_a_new_draft_is_recorded_as_not_public(centre):
    centre.home.add_child(instance=StandardPage(title="Черновик", slug="chernovik", live=False))

    assert OutboxEntry.objects.get().public is False


def test_unpublishing_is_public(text_page, entries):
    text_page.unpublish()

    assert entries() == [(LABEL, str(text_page.pk), Action.SAVED)]
    assert OutboxEntry.objects.get().public is True


def test_a_bare_page_is_recorded_under_its_own_type(text_page, entries):
    Page.objects.get(pk=text_page.pk).unpublish()

    assert entries() == [(LABEL, str(text_page.pk), Action.SAVED)]


def test_a_move_remembers_the_old_address(text_page, centre):
    section = centre.home.add_child(instance=StandardPage(title="Раздел", slug="razdel"))
    OutboxEntry.objects.all().delete()

    Page.objects.get(pk=text_page.pk).move(section, pos="last-child")

    row = OutboxEntry.objects.get(model=LABEL, object_pk=text_page.pk)
    assert row.action == Action.MOVED
    assert row.old_urls == ["http://localhost/o-nashem-dele/"]


def test_a_new_slug_is_a_move(text_page):
    text_page.slug = "nash-tsentr"
    text_page.save_revision().publish()

    row = OutboxEntry.objects.get()
    assert (row.action, row.old_urls) == (Action.MOVED, ["http://localhost/o-nashem-dele/"])


def test_a_delete_records_every_page_of_the_branch(text_page, entries):
    child = text_page.add_child(instance=StandardPage(title="Положение", slug="pravila"))
    OutboxEntry.objects.all().delete()

    Page.objects.get(pk=text_page.pk).delete()

    assert set(entries()) == {
        (LABEL, str(text_page.pk), Action.DELETED),
        (LABEL, str(child.pk), Action.DELETED),
    }
    urls = OutboxEntry.objects.get(object_pk=child.pk).old_urls
    assert urls == ["http://localhost/o-nashem-dele/pravila/"]


def test_a_rolled_back_delete_leaves_none(text_page, entries):
    with transaction.atomic():
        text_page.delete()
        transaction.set_rollback(True)

    assert entries() == []
    assert StandardPage.objects.filter(slug="o-nashem-dele").exists()


def test_a_copy_is_recorded_with_its_children(text_page, centre, entries):
    text_page.add_child(instance=StandardPage(title="Положение", slug="pravila"))
    OutboxEntry.objects.all().delete()

    copied = text_page.copy(recursive=True, update_attrs={"slug": "kopiya"}, to=centre.home)

    recorded = {pk for model, pk, action in entries()}
    assert {str(copied.pk), str(copied.get_children().get().pk)} <= recorded


def test_scheduled_publishing_is_recorded_when_it_happens(centre, entries):
    page = centre.home.add_child(instance=StandardPage(title="Завтра", slug="zavtra", live=False))
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    revision.refresh_from_db()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = None
    revision.save()
    OutboxEntry.objects.all().delete()

    publish_due()

    assert entries() == [(LABEL, str(page.pk), Action.SAVED)]
    assert OutboxEntry.objects.get().public is True


def test_the_centre_is_found_by_the_tree(two_centres):
    OutboxEntry.objects.all().delete()
    two_centres.other.home.add_child(instance=StandardPage(title="Чужая", slug="chuzhaya"))

    assert OutboxEntry.objects.get().site == two_centres.other.site


def test_a_translation_belongs_to_the_same_centre(two_centres):
    from wagtail.models import Locale

    english = Locale.objects.create(language_code="en")
    translated = two_centres.other.home.copy_for_translation(english)
    translated.save_revision().publish()
    OutboxEntry.objects.all().delete()
    translated.add_child(instance=StandardPage(title="About", slug="about", locale=english))

    assert OutboxEntry.objects.get().site == two_centres.other.site


def test_deleting_a_centre_keeps_the_rows(two_centres):
    OutboxEntry.objects.all().delete()
    root = two_centres.other.home

    root.delete()

    assert not Site.objects.filter(hostname="tver.localhost").exists()
    assert OutboxEntry.objects.get(object_pk=root.pk, model="home.HomePage").site is None


def test_settings_redirects_and_restrictions_are_recorded(text_page, centre, entries):
    from wagtail.contrib.redirects.models import Redirect
    from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

    redirect = Redirect.add_redirect("/old/", text_page, is_permanent=True)
    PageViewRestriction.objects.create(page=text_page, restriction_type="login")
    closed = centre.collection.add_child(instance=Collection(name="Закрытая"))
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")

    labels = [model for model, pk, action in entries()]
    row = OutboxEntry.objects.get(model="wagtailcore.CollectionViewRestriction")
    assert (row.site_id, row.public) == (centre.site.pk, True)
    assert "wagtailredirects.Redirect" in labels
    assert "wagtailcore.PageViewRestriction" in labels
    assert redirect.pk


def test_the_books_of_a_registers_draft_leave_none(centre, entries):
    note = make_note(centre.site, "Первая")
    before = entries()
    note.name = "Правка"
    note.save_revision()

    assert entries() == before
