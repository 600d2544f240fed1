"""Filling of an empty database with the demo."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.launch import state as launch
from core.models import CentreSettings
from home.centres import create_centre, is_untouched
from home.demo import accounts, config
from home.demo.acts import make_acts
from home.demo.consultations import make_consultations
from home.demo.english import translate_demo
from home.demo.families import make_families
from home.demo.front import fill_front
from home.demo.legal import fill_legal_texts
from home.demo.methodology import make_methodology
from home.demo.news import make_news
from home.demo.organisations import make_organisations
from home.demo.pages import fill_about, fill_contacts, fill_structure
from home.demo.practices import make_practices
from home.demo.programmes import make_programmes
from home.demo.quality import make_assessments
from home.demo.questions import make_questions
from home.demo.samples import make_guide
from home.demo.stale import leave_something_to_do
from home.demo.submissions import submit_something
from home.demo.transfers import hand_over
from users.models import User

Say = Callable[[str], object]


class NotEmptyError(Exception):
    """The database has content that is not the demo's; nothing was touched."""


def is_empty() -> bool:
    """Tell whether the database is as the migrations left it."""
    return not User.objects.exists() and all(map(is_untouched, Site.objects.all()))


def is_demo() -> bool:
    """Tell whether the database holds the demo already."""
    return User.objects.filter(email=accounts.SUPERUSER).exists()


def fill(say: Say) -> None:
    """Make both centres in one transaction; raise NotEmptyError for a database in use."""
    if not is_empty():
        raise NotEmptyError(_("The database has content of its own: the demo does not touch it."))
    with transaction.atomic():
        # what refers to what is written down once at the end: a page is saved several times here
        with disable_reference_index_auto_update():
            accounts.make_superuser()
            for place, name in enumerate(config.CENTRES):
                say(_("Making the demo centre %s…") % name)
                _fill_centre(name, seed=1000 * (place + 1))
        call_command("rebuild_references_index", verbosity=0)


def _fill_centre(name: str, seed: int) -> None:
    demo = config.centre(name)
    site = create_centre(demo.host, **demo.settings).site
    centre = CentreSettings.for_site(site)
    centre.is_demo = True
    centre.save()
    accounts.make_people(site, name)
    make_acts(site, demo)
    make_organisations(site)
    fill_about(site, demo)
    fill_structure(site, demo)
    fill_contacts(site)
    fill_legal_texts(site, centre)
    make_news(site, centre.collection, seed)
    make_guide(site, centre.collection, seed)
    make_programmes(site)
    make_practices(site, centre.collection)
    make_methodology(site, centre.collection)
    make_families(site, centre.collection)
    make_assessments(site)
    make_questions(site, name)
    make_consultations(site, name)
    fill_front(site, demo)
    translate_demo(site)
    submit_something(site, name)
    hand_over(site)
    leave_something_to_do(site, name, centre.collection, seed)
    launch.renew(site)
