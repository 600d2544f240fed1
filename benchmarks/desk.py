"""An editor at the desk of a scratch portal, through Django's own client: no network between."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.models import CentreSettings
from home.centres import create_centre
from home.demo import config
from home.demo.pictures import SCENES, make_picture
from news.models import NewsIndexPage, NewsPage
from users.models import CentreRole, EntranceSettings, Role, User


class Desk:
    """A centre with pictures and its editor."""

    def __init__(self, host: str, pictures: int) -> None:
        site = create_centre(host, **config.centre(config.CENTRES[0]).settings).site
        self.collection = CentreSettings.for_site(site).collection
        self.index = NewsIndexPage.objects.child_of(site.root_page).get()
        names = list(SCENES)
        self.pictures = [
            make_picture(names[number % len(names)], number, self.collection)
            for number in range(pictures)
        ]
        self.client = Client(HTTP_HOST=host)
        # in production an editor has a second step, which this one has no telephone for
        EntranceSettings.objects.update_or_create(site=site, defaults={"second_step_roles": []})
        self.site, self.editor = site, _editor(site)
        self.client.force_login(self.editor)

    def publish(self, number: int) -> int:
        """Publish a news item with all the pictures; return the number of queries."""
        url = reverse("wagtailadmin_pages:add", args=["news", "newspage", self.index.pk])
        response, queries = counted(lambda: self.client.post(url, self._form(number)))
        if response.status_code != 302 or not NewsPage.objects.filter(slug=_slug(number)).exists():
            raise RuntimeError(f"{url}: {response.status_code}")
        return queries

    def upload(self, content: bytes) -> int:
        """Send one of many pictures; return the number of queries."""
        url = reverse("wagtailimages:add_multiple")
        file = SimpleUploadedFile("foto.jpg", content, "image/jpeg")
        sent = {"title": "Фото", "collection": self.collection.pk, "files[]": file}
        response, queries = counted(lambda: self.client.post(url, sent))
        if not response.json()["success"]:
            raise RuntimeError(f"{url}: {response.content[:200]!r}")
        return queries

    def _form(self, number: int) -> dict[str, Any]:
        cover, *others = self.pictures
        half = len(others) // 2
        blocks: list[Any] = [("text", rich_text("<p>Запись в кружки идёт до конца месяца.</p>"))]
        blocks += [("picture", _block(image)) for image in others[:half]]
        photos = [{"image": str(each.pk), "alt": "", "caption": ""} for each in others[half:]]
        return nested_form_data(
            {
                "title": f"Открыт набор {number}",
                "slug": _slug(number),
                "lead": "Запись идёт до конца месяца.",
                "date": "2026-11-21 09:00",
                "cover": str(cover.pk),
                "cover_alt": cover.description,
                "body": streamfield(blocks),
                "photos": inline_formset(photos),
                "related_news": inline_formset([]),
                "organisations": inline_formset([]),
                "practices": inline_formset([]),
                "comments": inline_formset([]),
                "action-publish": "1",
            }
        )


def _block(image: Any) -> dict[str, str]:
    words = {"alt": image.description, "caption": "Подпись", "source": "", "layout": "auto"}
    return {"image": str(image.pk), **words}


def _slug(number: int) -> str:
    return f"otkryt-nabor-{number}"


def _editor(site: Any) -> User:
    person = User.objects.create_user("editor@bench.example", last_name="Б", first_name="А")
    person.groups.add(CentreRole.objects.get(site=site, role=Role.EDITOR).group)
    return person


def counted(ask: Callable[[], Any]) -> tuple[Any, int]:
    """Return an answer and how many queries it took."""
    count = 0

    def note(execute: Any, *args: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*args)

    with connection.execute_wrapper(note):
        response = ask()
    return response, count
