"""Making of centres: complete in one go, or not at all."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Collection, Page, Site

from core import centres, provision, section_tree
from core.hosts import clean_host
from core.models import CentreSettings
from core.section_tree import TreeReport
from home.front import prepare_front
from home.models import HomePage


class CentreError(Exception):
    """The centre cannot be made; the text is a sentence for the person who asked."""


@dataclass
class CentreReport:
    """What was done: a new centre or not, sections made, sections whose address is taken."""

    site: Site
    new: bool
    tree: TreeReport = field(default_factory=TreeReport)


def create_centre(
    host: str, full_name: str = "", short_name: str = "", **more: Any
) -> CentreReport:
    """Make a centre with its site, pages, settings, collection, roles and workflow.

    For a centre that exists (the same host and, if given, the same name) makes what is missing
    and touches nothing else. `more` are further fields of `CentreSettings`, kept if empty so far.
    Raises CentreError for a wrong host, a taken host or name; then nothing is left half-made.
    """
    names = {"full_name": full_name.strip(), "short_name": short_name.strip(), **more}
    hostname = _host(host)
    with transaction.atomic():
        site = Site.objects.select_for_update(of=("self",)).filter(hostname=hostname).first()
        if site and not is_untouched(site):
            _refuse_other_name(site, names)
            return _complete(site, names, new=False)
        _refuse_taken_name(names)
        return _complete(_make_site(hostname, names["short_name"]), names, new=True)


def upgrade_centres() -> list[CentreReport]:
    """Give every centre what it lacks: new sections, roles, permissions."""
    sites = Site.objects.select_related("root_page").order_by("pk")
    return [upgrade_centre(each) for each in sites if not is_untouched(each)]


def upgrade_centre(site: Site) -> CentreReport:
    """Give one centre what it lacks, in one transaction."""
    with transaction.atomic():
        return _complete(site, {}, new=False)


def is_untouched(site: Site) -> bool:
    """Tell whether this is the site with the welcome page that Wagtail's migrations make."""
    return site.root_page.specific_class is Page


def _host(host: str) -> str:
    try:
        return clean_host(host)
    except ValidationError as error:
        raise CentreError(" ".join(error.messages)) from None


def _refuse_other_name(site: Site, names: dict[str, str]) -> None:
    centre = CentreSettings.for_site(site)
    for name in ("full_name", "short_name"):
        if names[name] and getattr(centre, name) and names[name] != getattr(centre, name):
            raise CentreError(
                _("The host %(host)s is taken by the centre «%(name)s».")
                % {"host": site.hostname, "name": centre.short_name}
            )


def _refuse_taken_name(names: dict[str, str]) -> None:
    if not (names["full_name"] and names["short_name"]):
        raise CentreError(_("A new centre needs a full and a short name."))
    for name in ("full_name", "short_name"):
        taken = CentreSettings.objects.filter(**{f"{name}__iexact": names[name]})
        if other := taken.select_related("site").first():
            raise CentreError(
                _("The name «%(name)s» is taken by the centre at %(host)s.")
                % {"name": names[name], "host": other.site.hostname}
            )


def _make_site(hostname: str, name: str) -> Site:
    """Return a site with its front page; the first centre takes over Wagtail's own site."""
    tree = Page.objects.get(depth=1)
    home = tree.add_child(instance=HomePage(title=name, slug=hostname.replace(".", "-")))
    home.save_revision().publish()
    default = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    welcome = default.root_page if default and is_untouched(default) else None
    site = default if default and welcome else Site(is_default_site=default is None)
    site.hostname, site.port, site.site_name = hostname, centres.default_port(), name
    site.root_page = home
    site.save()
    if welcome:
        Page.objects.get(pk=welcome.pk).delete()
    return site


def _complete(site: Site, names: dict[str, Any], *, new: bool) -> CentreReport:
    centre = _settings(site, names)
    tree = section_tree.build(site, centre)
    provision.run(site)
    if new:
        prepare_front(site)
    return CentreReport(site, new, tree)


def _settings(site: Site, names: dict[str, Any]) -> CentreSettings:
    centre = CentreSettings.for_site(site)
    missing = {name: value for name, value in names.items() if value and not getattr(centre, name)}
    for name, value in missing.items():
        setattr(centre, name, value)
    if centre.collection is None:
        root = Collection.get_first_root_node()
        centre.collection = root.add_child(name=centre.short_name or site.hostname)
        missing["collection"] = centre.collection
    if missing:
        _validate(centre, missing)
        centre.save()
    return centre


def _validate(centre: CentreSettings, given: dict[str, Any]) -> None:
    try:
        centre.clean_fields(exclude={f.name for f in centre._meta.fields if f.name not in given})
    except ValidationError as error:
        raise CentreError(" ".join(error.messages)) from None
