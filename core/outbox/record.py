"""Writing of outbox rows."""

from collections.abc import Iterable

from django.apps import apps
from django.db import models

from core.caching import stamp

from .actions import Action
from .after_commit import once
from .scope import site_id_of


def record(
    instance: models.Model,
    action: Action,
    *,
    public: bool = True,
    old_urls: Iterable[str] = (),
) -> None:
    """Write the row that tells the worker of a change; call it inside the change's transaction.

    `public` is False when visitors could not see the thing before and cannot after (a draft):
    the centre's content stamp stays. `old_urls` are the addresses the thing no longer has.
    """
    site_id = site_id_of(instance)
    apps.get_model("core", "OutboxEntry").objects.create(
        site_id=site_id,
        model=_label(instance),
        object_pk=str(instance.pk),
        action=action,
        public=public,
        old_urls=list(old_urls),
    )
    if public:
        once(stamp.Bump(site_id))
    once(_wake_worker)


def _label(instance: models.Model) -> str:
    """Label of the most specific model: a page deleted as a bare Page is still a NewsPage."""
    specific = getattr(instance, "specific_class", None) or type(instance)
    return specific._meta.label


def _wake_worker() -> None:
    from core.background.tasks import wake_outbox

    wake_outbox()
