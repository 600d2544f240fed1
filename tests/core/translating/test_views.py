"""An editor translates a page of his centre at the desk; nobody else does."""

import json

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from tests.factories.home import make_standard
from tests.factories.languages import speak, translate_front
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, centre):
    person = centre.person(Role.EDITOR)
    client.force_login(person)
    return person


def submit_url(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def start(client, page):
    """Put a page for translation at the desk; return its translation."""
    known = submit(client, page)
    return Page.objects.get(pk=known).specific


def submit(client, page):
    languages = client.get(submit_url(page)).context["form"].languages
    answer = client.post(submit_url(page), {"locales": [each.pk for each in languages]})
    assert answer.status_code == 302
    return page.get_translations().get(alias_of=None).pk


def say(page, **words):
    """Translate fields as the translation editor keeps them."""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for path, text in words.items():
        segment = StringSegment.objects.get(source=translation.source, context__path=path)
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": text},
        )
    return translation


def publish(client, page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, {"action": "publish"}, follow=True)


def told(answer):
    return " ".join(str(each) for each in answer.context["messages"])


class TestStarting:
    def test_the_page_is_put_into_the_language_and_opened(self, client, editor, article):
        made = start(client, article)

        assert (made.locale.language_code, made.live) == ("en", False)
        answer = client.get(reverse("wagtailadmin_pages:edit", args=[made.pk]))
        assert "wagtail-localize-editor" in answer.text or "js-translation-editor" in answer.text

    def test_the_message_names_the_language(self, client, editor, article):
        languages = client.get(submit_url(article)).context["form"].languages
        answer = client.post(submit_url(article), {"locales": [languages[0].pk]}, follow=True)

        assert "Начат перевод страницы «Внутри»" in told(answer)

    def test_nothing_ticked_is_told_at_the_field(self, client, editor, article):
        answer = client.post(submit_url(article), {})

        assert "Отметьте хотя бы один язык." in answer.text
        assert not article.get_translations().exists()

    def test_a_page_in_all_languages_says_so(self, client, editor, article):
        start(client, article)

        assert "уже есть на всех языках" in client.get(submit_url(article)).text

    def test_a_centre_with_one_language_is_told_where_to_add_one(
        self, client, editor, centre, article
    ):
        speak(centre)

        assert "только на русском" in client.get(submit_url(article)).text

    def test_a_language_that_is_off_is_refused(self, client, editor, centre, article):
        languages = client.get(submit_url(article)).context["form"].languages
        speak(centre)

        assert client.post(submit_url(article), {"locales": [languages[0].pk]}).status_code == 200
        assert not article.get_translations().exists()

    def test_what_is_below_is_never_taken_along(self, client, editor, centre, section, article):
        languages = client.get(submit_url(section)).context["form"].languages
        data = {"locales": [languages[0].pk], "include_subtree": "on"}
        client.post(submit_url(section), data)

        assert section.get_translations().exists()
        assert not article.get_translations().exists()

    def test_a_draft_is_previewed_before_anything_is_published(self, client, editor, article):
        start(client, article)
        translation = say(article, title="Inside")

        url = reverse("wagtail_localize:preview_translation", args=[translation.pk])
        answer = client.get(url)

        assert answer.status_code == 200
        assert '<html lang="en"' in answer.text
        assert "Inside" in answer.text


class TestForbidden:
    @pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER])
    def test_roles_that_do_not_publish_do_not_translate(self, client, centre, article, role):
        client.force_login(centre.person(role))

        assert client.get(submit_url(article)).status_code == 302
        assert client.post(submit_url(article), {"locales": [1]}).status_code == 302
        assert not article.get_translations().exists()

    @pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
    def test_another_centre_does_not_find_the_page(self, client, two_centres, article, role):
        client.force_login(two_centres.other.person(role))

        assert client.get(submit_url(article)).status_code == 404
        assert client.post(submit_url(article), {"locales": [1]}).status_code == 404

    def test_the_root_above_all_centres_is_no_page(self, client, editor):
        assert client.get(submit_url(Page.objects.get(depth=1))).status_code == 404


class TestPublishing:
    def test_below_a_draft_the_reason_is_told(self, client, editor, centre, article):
        made = start(client, article)

        assert "Сначала опубликуйте" in told(publish(client, made))
        made.refresh_from_db()
        assert not made.live

    def test_the_words_of_the_editor_go_public(
        self, client, editor, centre, article, django_capture_on_commit_callbacks
    ):
        translate_front(centre)
        made = start(client, article)
        say(article, title="Inside")

        with django_capture_on_commit_callbacks(execute=True):
            publish(client, made)

        made.refresh_from_db()
        assert (made.live, made.title, made.lead) == (True, "Inside", "О чём.")

    def test_changes_of_the_original_are_taken_over_but_not_published(
        self, client, editor, centre, article, django_capture_on_commit_callbacks
    ):
        translate_front(centre)
        made = start(client, article)
        translation = say(article, title="Inside")
        article.lead = "Другое."
        article.save_revision().publish()

        url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
        with django_capture_on_commit_callbacks(execute=True):
            client.post(url, {"publish_translations": "on"})

        made.refresh_from_db()
        assert not made.live
        strings = StringSegment.objects.filter(source=translation.source)
        assert strings.filter(string__data="Другое.").exists()


class TestFiles:
    @pytest.fixture
    def translation(self, client, editor, article):
        start(client, article)
        return say(article, title="Inside")

    def download(self, client, translation):
        url = reverse("wagtail_localize:download_pofile", args=[translation.pk])
        return polib.pofile(client.get(url).text)

    def upload(self, client, translation, content, name="page.po"):
        url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
        files = {"file": SimpleUploadedFile(name, content)} if content is not None else {}
        return client.post(url, files, follow=True)

    def test_a_file_has_originals_and_translations(self, client, translation):
        found = {each.msgctxt: each.msgstr for each in self.download(client, translation)}

        assert found["title"] == "Inside"
        assert found["lead"] == ""

    def test_a_file_comes_back(self, client, translation):
        catalogue = self.download(client, translation)
        catalogue.find("О чём.").msgstr = "What it is about."

        self.upload(client, translation, str(catalogue).encode())

        kept = StringTranslation.objects.get(translation_of__data="О чём.")
        assert (kept.data, kept.has_error) == ("What it is about.", False)

    def test_markup_that_strings_do_not_hold_is_not_used(self, client, translation, article):
        catalogue = self.download(client, translation)
        catalogue.find("О чём.").msgstr = "<script>alert(1)</script>"

        self.upload(client, translation, str(catalogue).encode())

        assert StringTranslation.objects.get(translation_of__data="О чём.").has_error

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (None, "Выберите файл переводов"),
            (b"\x89PNG\r\n", "Это не файл переводов"),
            (b"/etc/passwd", "Это не файл переводов"),
            (b'msgid ""\nmsgstr ""\n"Language: en\\n"\n', "скачан не с этой страницы"),
            (b"#" * (2 * 1024 * 1024 + 1), "больше 2 МБ"),
        ],
    )
    def test_another_file_is_refused_in_plain_words(self, client, translation, content, reason):
        answer = self.upload(client, translation, content)

        assert answer.status_code == 200
        assert reason in told(answer)

    def test_the_file_of_another_page_is_refused(self, client, translation, section):
        start(client, section)
        other = Translation.objects.get(source__object_id=section.translation_key)

        self.upload(client, other, str(self.download(client, translation)).encode())

        assert not StringTranslation.objects.filter(
            context__object_id=section.translation_key
        ).exists()

    def test_another_centre_gets_no_file(self, client, translation, two_centres):
        client.force_login(two_centres.other.person(Role.ADMINISTRATOR))
        url = reverse("wagtail_localize:download_pofile", args=[translation.pk])

        assert client.get(url).status_code == 404
        assert self.upload(client, translation, b"").status_code == 404


def test_the_editor_speaks_whole_russian(client, editor):
    answer = client.get(reverse("wagtail_localize:javascript_catalog"))

    words = answer.content.decode()
    assert f'"Publish in ": {json.dumps("Опубликовать: ")}' in words


def test_no_machine_translates(client, editor, article, settings):
    assert get_machine_translator() is None
    start(client, article)
    translation = Translation.objects.get(source__object_id=article.translation_key)
    url = reverse("wagtail_localize:machine_translate", args=[translation.pk])

    assert client.post(url).status_code == 404


def test_only_a_centre_of_several_languages_is_offered_a_translation(client, centre, editor):
    page = make_standard(centre, "Расписание")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    speak(centre)
    assert submit_url(page) not in client.get(url).content.decode()

    speak(centre, "en")

    assert submit_url(page) in client.get(url).content.decode()
