"""Parts of the frame that are the same on all pages of a centre: rendered once for each change."""

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context

from core.caching.kept import kept

register = template.Library()


class KeptNode(template.Node):
    """Rendered words, kept as `core.caching.kept` keeps values."""

    def __init__(self, nodelist: NodeList, name: str, varies: list[FilterExpression]) -> None:
        self.nodelist = nodelist
        self.name = name
        self.varies = varies

    def render(self, context: Context) -> str:
        look = context.get("appearance")
        if look is None or look.on:  # the looks are too many to keep
            return self.nodelist.render(context)
        values = [str(each.resolve(context, ignore_failures=True)) for each in self.varies]
        name = " ".join(["part", self.name, *values])
        return kept(context.get("request"), name, lambda: self.nodelist.render(context))


class OnceNode(template.Node):
    """A part of a thing that outlives the request, rendered when it is shown first."""

    def __init__(self, nodelist: NodeList, store: FilterExpression, name: FilterExpression) -> None:
        self.nodelist = nodelist
        self.store = store
        self.name = name

    def render(self, context: Context) -> str:
        rendered, name = self.store.resolve(context), self.name.resolve(context)
        if name not in rendered:
            rendered[name] = self.nodelist.render(context)
        return rendered[name]


@register.tag("once")
def once(parser: Parser, token: Token) -> OnceNode:
    """`{% once card.markup "head" %}…{% endonce %}`: nothing but the thing itself decides on it.

    The thing lives in one centre, one language and one state of the content.
    """
    _tag, store, name = token.split_contents()
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return OnceNode(nodelist, parser.compile_filter(store), parser.compile_filter(name))


@register.tag("kept")
def keep(parser: Parser, token: Token) -> KeptNode:
    """`{% kept name value … %}…{% endkept %}`: all that differs between pages stands as a value.

    Values must be few: each combination is kept. Readers with a look of their own, people logged in
    and previews get it rendered anew.
    """
    _tag, name, *values = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, name, [parser.compile_filter(each) for each in values])
