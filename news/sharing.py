"""Links by which a reader shares a page: plain addresses, no foreign scripts."""

from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from core.links import Link


def share_links(title: str, url: str) -> list[Link]:
    """Return links to the networks permitted in Russia and to a letter."""
    return [
        Link(_("VKontakte"), f"https://vk.com/share.php?{urlencode({'url': url, 'title': title})}"),
        Link(
            _("Odnoklassniki"),
            f"https://connect.ok.ru/offer?{urlencode({'url': url, 'title': title})}",
        ),
        Link(_("By e-mail"), f"mailto:?subject={quote(title)}&body={quote(url)}"),
    ]
