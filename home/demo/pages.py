"""Pages of the demo about the centre: «О центре», structure, contacts."""

from django.utils.translation import gettext as _
from wagtail.models import Site

from home.demo.acts import clause, clauses_under
from home.demo.config import DemoCentre
from home.models import AboutPage, ContactsPage, Department, Duty, StructurePage


def fill_about(site: Site, demo: DemoCentre) -> None:
    """Fill «О центре» with the goal, tasks and functions of the decree's own words."""
    page = AboutPage.objects.child_of(site.root_page).get()
    regulation = demo.regulation
    page.lead = demo.about_lead
    page.goal = clause(regulation, regulation.goal)
    tasks = [(Duty.Kind.TASK, each) for each in clauses_under(regulation, regulation.tasks)]
    functions = [
        (Duty.Kind.FUNCTION, each) for each in clauses_under(regulation, regulation.functions)
    ]
    page.duties = [
        Duty(kind=kind, clause=each.number, text=each.text.rstrip(";"), sort_order=place)
        for place, (kind, each) in enumerate([*tasks, *functions])
    ]
    page.save_revision().publish()


def fill_structure(site: Site, demo: DemoCentre) -> None:
    """Fill «Структура»: positions only, no names."""
    page = StructurePage.objects.child_of(site.root_page).get()
    page.lead = str(_("Departments of the centre: whom to ask about what."))
    page.departments = [
        Department(kind=kind, name=name, purpose=purpose, head_position=head, sort_order=place)
        for place, (kind, name, purpose, head) in enumerate(demo.structure)
    ]
    page.save_revision().publish()


def fill_contacts(site: Site) -> None:
    """Fill «Контакты»."""
    page = ContactsPage.objects.child_of(site.root_page).get()
    page.lead = str(_("Address, phone and hours of the centre. Demonstration data."))
    page.save_revision().publish()
