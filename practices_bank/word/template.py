"""Templates in Word: fields, conditions and loops, nothing else (docxtpl in a closed room)."""

import re
from io import BytesIO
from typing import IO, Any

from django.utils.translation import gettext as _
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const),
    *(nodes.Getattr, nodes.Filter, nodes.For, nodes.If, nodes.CondExpr),
    *(nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand, nodes.Keyword),
)
FILTERS = ("default", "join", "length", "lower", "upper", "capitalize", "first", "last")
DEPTH = 2  # loops inside each other
QUOTED = re.compile(r"'([^']*)'")
PROPERTY = 255  # characters that Word keeps of a title


class TemplateProblemError(ValueError):
    """A template cannot be filled in; the message says what stands in the way."""


class ClosedRoom(ImmutableSandboxedEnvironment):
    """No calls, no attributes but those of our rows, no functions, few filters."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.tests.clear()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _refuse(tree, depth=0)
        return tree

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Rows are dictionaries, their fields are keys: real attributes are nobody's business."""
        return isinstance(obj, LoopContext) and attr in ("index", "first", "last", "length")

    def is_safe_callable(self, obj: Any) -> bool:
        """Nothing is called."""
        return False


def _refuse(node: nodes.Node, depth: int) -> None:
    if not isinstance(node, ALLOWED):
        raise SecurityError(type(node).__name__)
    if isinstance(node, nodes.For):
        depth += 1
        if depth > DEPTH or node.recursive:
            raise SecurityError("For")
    for child in node.iter_child_nodes():
        _refuse(child, depth)


def fill(template: IO[bytes], values: dict[str, Any]) -> bytes:
    """Return the document; TemplateProblemError names what the template asks in vain."""
    try:
        document = DocxTemplate(template)
        document.render(values, jinja_env=ClosedRoom())
        document.docx.core_properties.title = values["title"][:PROPERTY]
        document.docx.core_properties.author = values["centre"][:PROPERTY]
        written = BytesIO()
        document.save(written)
    except TemplateError as error:
        raise TemplateProblemError(_in_words(error)) from error
    except Exception as error:  # whatever a foreign file breaks in the library: it is no template
        raise TemplateProblemError(_("It does not open as a Word document (DOCX).")) from error
    return written.getvalue()


def _in_words(error: TemplateError) -> str:
    if isinstance(error, UndefinedError):
        name = (QUOTED.findall(str(error.message)) or ["?"])[-1]
        return _("The document has no field “%(name)s”.") % {"name": name}
    if isinstance(error, SecurityError):
        return _("Only fields, conditions and loops may stand in a template.")
    if isinstance(error, TemplateSyntaxError):
        return _("A mark is not closed or not understood: %(place)s") % {"place": _place(error)}
    return _("The marks of the template could not be filled in.")


def _place(error: TemplateError) -> str:
    """Return the marks around which the library stumbled, shortly."""
    lines = " ".join(str(each).strip() for each in getattr(error, "docx_context", []))
    marks = re.findall(r"\{[{%].*?(?:[}%]\}|$)", lines)
    return " ".join(marks)[:150] or "{{ … }}"
