"""What may be wrong with a link, in the words of an editor."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Problem(models.TextChoices):
    """Why a reader gets nothing behind a link."""

    PAGE_GONE = "page-gone", _("the page was deleted")
    PAGE_HIDDEN = "page-hidden", _("the page is not on the site")
    FILE_GONE = "file-gone", _("the file was deleted")
    PICTURE_GONE = "picture-gone", _("the picture was deleted")
    NO_SUCH_ADDRESS = "no-such-address", _("the portal has no such address")
    NOT_FOUND = "not-found", _("the site answers that there is no such page")
    SERVER_ERROR = "server-error", _("the site answers with an error")
    NO_HOST = "no-host", _("there is no such site")
    NO_ANSWER = "no-answer", _("the site does not answer")
    CERTIFICATE = "certificate", _("the site's certificate is not valid")
    REDIRECTS = "redirects", _("the site sends round in a circle")
    INSIDE = "inside", _("the address is of an inner network: readers cannot open it")
    PASSWORD = "password", _("the address holds a login or a password")
    WRONG = "wrong", _("the address is written wrongly")


# nothing to wait for: asking again would not change it
CERTAIN = frozenset({Problem.INSIDE, Problem.PASSWORD, Problem.WRONG})
OUTSIDE = frozenset(
    {
        *CERTAIN,
        Problem.NOT_FOUND,
        Problem.SERVER_ERROR,
        Problem.NO_HOST,
        Problem.NO_ANSWER,
        Problem.CERTIFICATE,
        Problem.REDIRECTS,
    }
)
