"""Names of tasks for people."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_titles: dict[str, str | Promise] = {
    "builtin:procrastinate.builtin_tasks.remove_old_jobs": _("Removal of old jobs"),
}


def name_task(name: str, title: str | Promise) -> None:
    """Give a task its title."""
    _titles[name] = title


def title_of(name: str) -> str:
    """Return a task's title, its technical name where it has none."""
    return str(_titles.get(name, name))
