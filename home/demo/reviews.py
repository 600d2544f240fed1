"""Experts of the demo: two recommended, one returned, one refused, one waits for the second."""

from typing import Any

from wagtail.models import Site

from home.demo import config
from home.demo.accounts import DOMAIN, PASSWORD, email_of
from organisations.models import Organisation, Specialist
from practices_bank.models import PracticePage, Review, ReviewRound
from practices_bank.review import access, deciding, scales
from users.models import CentreRole, Role, User
from vocabularies.models import Term, Vocabulary


def make_experts(site: Site, name: str) -> None:
    """Make both experts; practices that are submitted from now on are given to them."""
    for words in config.reviews()["experts"]:
        person = _account(site, name, words)
        made = Specialist.objects.create(
            site=site,
            user=person,
            name=f"{person.last_name} {person.first_name}",
            position=words["position"],
            organisation=Organisation.objects.for_site(site).get(short_name=words["organisation"]),
        )
        made.roles.set([Term.objects.get(vocabulary=Vocabulary.SPECIALIST_ROLE, code=access.WORD)])
        directions = Term.objects.filter(vocabulary=Vocabulary.DIRECTION)
        made.directions.set(directions.filter(code__in=words["directions"]))
    scales.renew(site, {"is_automatic": True}, by=None)


def judge(site: Site, page: PracticePage) -> None:
    """Send what the data have experts say of a practice."""
    opened = ReviewRound.objects.open().get(site=site, page=page.pk)
    experts = list(Specialist.objects.for_site(site).filter(roles__code=access.WORD).order_by("pk"))
    for words in config.reviews()["reviews"]:
        if words["title"] == page.title:
            _send(opened.reviews.get(specialist=experts[words["expert"]]), words)


def refuse(site: Site, editor: User) -> None:
    """Have the editor refuse what the experts have sent back."""
    words = config.reviews()["refused"]
    opened = ReviewRound.objects.get(site=site, page__title=words["title"])
    deciding.refuse(opened, words["comment"], by=editor)


def _account(site: Site, centre: str, words: dict[str, Any]) -> User:
    if words["role"] == Role.EXPERT:
        return User.objects.get(email=email_of(centre, Role.EXPERT))
    last_name, first_name = words["name"]
    person = User.objects.create_user(
        f"{words['role']}-expert.{centre}@{DOMAIN}",
        PASSWORD,
        last_name=last_name,
        first_name=first_name,
        position=words["position"],
    )
    person.groups.add(CentreRole.objects.get(site=site, role=Role.EXPERT).group)
    return person


def _send(review: Review, words: dict[str, Any]) -> None:
    codes = [each.code for each in review.round.scale.rows]
    review.conflict = False
    review.scores = dict(zip(codes, words["marks"], strict=True))
    review.remarks, review.proposal = words["remarks"], words["proposal"]
    review.conclusion = words["conclusion"]
    deciding.send(review)
