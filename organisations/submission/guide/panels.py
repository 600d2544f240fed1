"""Panels of a form in steps; editors of the centre keep the whole form."""

from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from wagtail.admin.panels import CommentPanel, FieldPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.admin.staticfiles import versioned_static

from core.guests import is_for_guest
from organisations.submission.guide.places import anchor, name_of
from organisations.submission.guide.samples import Sample, sample_of
from organisations.submission.guide.showing import guide_context
from organisations.submission.local_copy.panels import LocalCopyPanel


class GuidedInterface(TabbedInterface):
    """The whole form; a guest of the centre gets the same fields in steps (`guide`)."""

    def __init__(self, *args: Any, guide: "Guide", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guide = guide

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"guide": self.guide}

    def on_model_bound(self) -> None:
        super().on_model_bound()
        self.guide = self.guide.bind_to_model(self.model)

    def get_bound_panel(
        self, instance: Any = None, request: Any = None, form: Any = None, prefix: str = "panel"
    ) -> Any:
        guided = form is not None and request is not None and is_for_guest(form, request.user)
        bind = self.guide.get_bound_panel if guided else super().get_bound_panel
        return bind(instance=instance, request=request, form=form, prefix=prefix)


class Guide(TabbedInterface):
    """Steps one after another, the last one looks at what lacks and sends.

    `note(instance)` says in a line what the person should keep in mind: a term, say.
    """

    def __init__(self, *args: Any, note: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.note = note

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"note": self.note}

    @property
    def steps(self) -> list["Step"]:
        """The steps in which something is asked."""
        return [each for each in self.children if isinstance(each, Step)]

    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "organisations/submission/guide/guide.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | guide_context(self)

        @property
        def media(self) -> Media:
            own = Media(
                css={"all": [versioned_static("css/admin/guide-form.css")]},
                js=[versioned_static("js/admin/guide-form.js")],
            )
            return super().media + own


class Coded(ObjectList):
    """A tab whose address does not depend on its name."""

    def __init__(self, *args: Any, code: str = "", intro: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code, self.intro = code, intro

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"code": self.code, "intro": self.intro}

    @property
    def clean_name(self) -> str:
        return self.code

    class BoundPanel(ObjectList.BoundPanel):
        """As that of Wagtail; a name of its own for the adapter to be found."""


class Step(Coded):
    """A step in which something is asked."""


class Last(Coded):
    """The step that looks at the whole and sends; Wagtail's remarks have no place elsewhere."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("children", [CommentPanel(), LocalCopyPanel()])
        super().__init__(*args, **kwargs)


class _Asked:
    """A place of the form: linked to from the list of what lacks, with an example beside it."""

    @cached_property
    def sample(self) -> Sample | None:
        """The example of the field."""
        panel: Any = self.panel  # type: ignore[attr-defined]  # of the bound panel mixed in
        return sample_of(panel.model, name_of(panel))

    @property
    def anchor(self) -> str:
        """Where links lead."""
        return anchor(name_of(self.panel))  # type: ignore[attr-defined]  # as above


class Asked(FieldPanel):
    """A field of a step."""

    class BoundPanel(_Asked, FieldPanel.BoundPanel):
        template_name = "organisations/submission/guide/field.html"


class AskedRows(InlinePanel):
    """Rows of a step."""

    class BoundPanel(_Asked, InlinePanel.BoundPanel):
        template_name = "organisations/submission/guide/rows.html"


def guide_of(thing: Any) -> Guide | None:
    """Return the steps of the form of a thing or of a model; None where its form has none."""
    handler = thing.get_edit_handler() if hasattr(thing, "get_edit_handler") else None
    return handler.guide if isinstance(handler, GuidedInterface) else None
