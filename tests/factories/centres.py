"""Centres for the tests: a site with its tree, collection, roles and workflow."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import Group
from wagtail.models import Collection, Page, Site, Workflow

from core.models import CentreSettings, OutboxEntry
from home.centres import create_centre
from home.models import HomePage
from tests.factories.users import UserFactory
from users.models import CentreRole, Role, User
from users.roles import ensure_roles
from users.workflow import ensure_workflow


@dataclass
class Centre:
    """A centre and what tests ask of it."""

    site: Site
    collection: Collection

    @cached_property
    def home(self):
        return self.site.root_page.specific

    def group(self, role):
        """Return the group that carries a role here."""
        return CentreRole.objects.get(site=self.site, role=role).group

    def person(self, *roles: Role, **fields) -> User:
        """Make a person with roles here."""
        user = UserFactory(**fields)
        user.groups.add(*(self.group(role) for role in roles))
        return user


HOSTS = {"localhost": "Центр Пример", "tver.localhost": "Центр Соседний"}


def make_two_centres() -> None:
    """Make the centre that tests look at and a foreign one; the first answers at localhost."""
    for number, (host, name) in enumerate(HOSTS.items()):
        make_centre(host, name, default=number == 0)


def make_centre(hostname: str, name: str, *, default: bool = False) -> Centre:
    """Make a centre without sections; the default one takes over the site that Wagtail makes."""
    tree = Page.objects.get(depth=1)
    home = tree.add_child(instance=HomePage(title=name, slug=hostname.replace(".", "-")))
    found = Site.objects.filter(is_default_site=True).first() if default else None
    site = found or Site(is_default_site=default)
    site.hostname, site.site_name, site.root_page = hostname, name, home
    site.save()
    collection = Collection.get_first_root_node().add_child(name=name)
    CentreSettings.objects.create(
        site=site, full_name=name, short_name=name, municipality=name, collection=collection
    )
    ensure_roles(site, collection)
    ensure_workflow(site)
    return Centre(site, collection)


def find_centre(hostname: str) -> Centre:
    """Return a centre that exists."""
    found = CentreSettings.objects.select_related("site__root_page", "collection")
    settings = found.get(site__hostname=hostname)
    return Centre(settings.site, settings.collection)


def remove_centres() -> None:
    """Leave Wagtail's own site with its welcome page, as the migrations do."""
    welcome = Page.objects.get(depth=2, content_type__model="page")
    collections = list(CentreSettings.objects.values_list("collection", flat=True))
    Site.objects.filter(is_default_site=False).delete()
    Site.objects.update(hostname="localhost", port=80, site_name="", root_page=welcome)
    CentreSettings.objects.all().delete()
    Collection.objects.filter(pk__in=collections).delete()
    Group.objects.filter(centre_role__isnull=False).delete()
    Workflow.objects.filter(workflow_pages__isnull=False).delete()
    HomePage.objects.all().delete()
    OutboxEntry.objects.all().delete()


def make_full_centre(hostname: str, name: str, **more: str) -> Centre:
    """Make a centre by the service that makes real ones: with all sections."""
    report = create_centre(hostname, name, name, **more)
    return Centre(report.site, CentreSettings.for_site(report.site).collection)
