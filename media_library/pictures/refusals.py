"""Why a picture is not taken, in words that say what to do."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from media_library.pictures.formats import TAKEN, Format, RefusalError


def too_large(size: int) -> ValidationError:
    """Refuse a file that weighs too much."""
    return ValidationError(
        _(
            "The picture takes %(size)s, no more than %(limit)s is accepted: "
            "make it smaller in any program, 3000 pixels in width are enough."
        )
        % {
            "size": filesizeformat(size),
            "limit": filesizeformat(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE),
        },
        code="too_large",
    )


def too_many_pixels() -> ValidationError:
    """Refuse a picture that would take too much memory when it is unpacked."""
    return ValidationError(
        _(
            "The picture has too many pixels, no more than %(limit)s million are accepted: "
            "make it smaller in any program, 3000 pixels in width are enough."
        )
        % {"limit": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000},
        code="too_many_pixels",
    )


def not_taken(kind: RefusalError) -> ValidationError:
    """Refuse a kind of file with its own advice."""
    if kind is RefusalError.SVG:
        text = _(
            "SVG is not accepted: such a file may hold a program. "
            "Open it in any editor and save it as PNG, 1600 pixels in width or more."
        )
    elif kind is RefusalError.GIF:
        text = _("GIF is not accepted: save a picture as PNG, and what moves as a video.")
    else:
        names = ", ".join(each.name for each in TAKEN)
        text = _("This is not a picture that a site can show. Accepted: %s.") % names
    return ValidationError(text, code=f"refused_{kind.value}")


def wrong_name(kind: Format, extension: str) -> ValidationError:
    """Refuse a file whose name promises something else."""
    return ValidationError(
        _(
            "Inside the file is %(kind)s, while its name ends with «%(extension)s»: "
            "save it anew in any program."
        )
        % {"kind": kind.name, "extension": extension or "–"},
        code="wrong_name",
    )


def moving() -> ValidationError:
    """Refuse an animation: it cannot be paused by those whom it hinders (ПП РФ 102)."""
    return ValidationError(
        _("The picture moves. Save one frame of it as JPEG or PNG, and what moves as a video."),
        code="animated",
    )


def damaged() -> ValidationError:
    """Refuse a file that cannot be read to its end."""
    return ValidationError(
        _("The picture is damaged: open it in any program and save it anew."), code="damaged"
    )
