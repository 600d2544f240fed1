"""What experts tell the author, without their names."""

from django.utils.translation import gettext as _

from practices_bank.models import Review, ReviewRound


def by_criterion(opened: ReviewRound) -> list[tuple[str, list[str]]]:
    """Return the remarks of all sent reviews at their criteria, the conclusions last."""
    sent = list(opened.reviews.sent())
    found = [
        (each.name, _texts([review.remarks.get(each.code, "") for review in sent]))
        for each in opened.scale.rows
    ]
    found.append((_("Conclusion"), _texts([review.conclusion for review in sent])))
    return [(name, texts) for name, texts in found if texts]


def gathered(opened: ReviewRound) -> str:
    """Return all remarks as one text for histories and letters."""
    parts = []
    for name, texts in by_criterion(opened):
        parts.append("\n".join([name, *(f"– {text}" for text in texts)]))
    return "\n\n".join(parts)


def _texts(given: list[str]) -> list[str]:
    """Sort them: the order of appointing would tell whose remarks belong together."""
    return sorted({text.strip() for text in given} - {""})


def before(review: Review) -> list[tuple[str, list[str]]]:
    """Return what was said of the version that was returned before this round."""
    earlier = ReviewRound.objects.filter(page=review.round.page_id, decided_at__isnull=False)
    last = earlier.filter(pk__lt=review.round_id).select_related("scale").order_by("-pk").first()
    return by_criterion(last) if last else []
