"""What wants mending in the demo, so that the desk has something to show."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Collection, Site

from home.demo import config
from home.demo.accounts import email_of
from home.demo.pictures import make_picture
from home.demo.streams import block
from home.models import StandardPage
from news.models import NewsPage
from users.models import Role, User


def leave_something_to_do(site: Site, name: str, collection: Collection, seed: int) -> None:
    """Make an overdue review, a broken link, a picture without words, a news item that expires.

    The public sees nothing broken: a link to a page off the site is plain text there.
    """
    words = config.desk()
    plan = _add(site, words["plan"], live=False)
    _report(site, words["report"], plan, User.objects.get(email=email_of(name, Role.EDITOR)))
    picture = make_picture(words["picture"]["scene"], seed + 300, collection)
    picture.title, picture.description = words["picture"]["title"], ""
    picture.save()
    oldest = NewsPage.objects.published_on(site).order_by("date").first()
    if oldest is not None:
        oldest.expire_at = timezone.now() + timedelta(days=words["expires_days"])
        oldest.save_revision().publish()


def _report(site: Site, words: dict[str, Any], plan: StandardPage, owner: User) -> None:
    day = timezone.localdate() - timedelta(days=words["review_days"])
    page: Any = _add(site, words, review_due=day, review_owner=owner)
    link = f'<a linktype="page" id="{plan.pk}">{words["link"]}</a>'
    page.body = [block("text", f"<p>{words['text']} {link}.</p>")]
    page.save_revision().publish()


def _add(site: Site, words: dict[str, Any], **fields: Any) -> StandardPage:
    page = StandardPage(title=words["title"], slug=words["slug"], lead=words["lead"], **fields)
    return site.root_page.add_child(instance=page)
