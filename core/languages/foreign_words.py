"""Words left in Russian on a page of another language say so (WCAG 3.1.2).

What is not translated falls back to Russian: parts of pages, registers, settings, words of editors.
No template can know all of them, so the finished page is looked through: `lang="ru"` goes to the
outermost element whose words are all Russian, a Russian run inside a sentence gets a span. Russian
is known by its letters; for languages that are written in the same ones see `same_letters`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.conf import settings

from .same_letters import SAME_LETTERS, marks_spoken

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "col"})
TEXT_ONLY = frozenset({"option", "textarea", "title"})  # no element fits inside
NEVER = frozenset({"body", "head", "html"})

_TOKEN = re.compile(
    r"(?P<aside><!--.*?-->|<!doctype[^>]*>|<(?P<raw>script|style|svg)\b.*?</(?P=raw)\s*>)"
    r"|</(?P<end>[a-z][\w-]*)\s*>"
    r"|<(?P<start>[a-z][\w-]*)(?P<attrs>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_LANG = re.compile(r"\slang\s*=", re.IGNORECASE)
_WORDS = re.compile(r"\s(?:alt|aria-label|placeholder|title|content)=\"([^\"]*)\"")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_LATIN = re.compile(r"[A-Za-z]")
_ENTITY = re.compile(r"&#?\w+;")
# from the first to the last Russian word of a run, with figures, signs and spaces between them
_RUN = re.compile(r"[А-Яа-яЁё](?:[^A-Za-z<&]*[А-Яа-яЁё])?[»“”\"]?")


@dataclass
class Node:
    """An element or a text of the page; `start` and `end` are its tags as they were written."""

    name: str = ""
    start: str = ""
    end: str = ""
    text: str = ""
    children: list["Node"] = field(default_factory=list)
    russian: bool = False
    other: bool = False
    told: bool = False  # it names its language itself


def mark_foreign_words(html: str, language: str) -> str:
    """Return the page with its Russian words marked."""
    if language == settings.LANGUAGE_CODE:
        return html
    if language in SAME_LETTERS:
        return marks_spoken(html)
    root = _parse(html)
    _weigh(root)
    return "".join(_written(root))


def _parse(html: str) -> Node:
    root, position = Node(), 0
    stack = [root]
    for token in _TOKEN.finditer(html):
        _add_text(stack[-1], html[position : token.start()])
        position = token.end()
        if token["aside"]:
            stack[-1].children.append(Node(start=token[0]))
        elif token["end"]:
            _close(stack, token["end"].lower(), token[0])
        else:
            _open(stack, token["start"].lower(), token[0], token["attrs"])
    _add_text(stack[-1], html[position:])
    return root


def _add_text(parent: Node, text: str) -> None:
    if text:
        parent.children.append(Node(text=text, russian=_is_russian(text), other=_is_other(text)))


def _open(stack: list[Node], name: str, tag: str, attrs: str) -> None:
    words = " ".join(_WORDS.findall(attrs)) if name not in ("link", "meta") else ""
    told = name not in NEVER and bool(_LANG.search(attrs))
    node = Node(name, tag, told=told, russian=_is_russian(words))
    stack[-1].children.append(node)
    if name not in VOID and not attrs.endswith("/"):
        stack.append(node)


def _close(stack: list[Node], name: str, tag: str) -> None:
    """Close the nearest open element of the name; a stray end tag stays where it is."""
    for place in range(len(stack) - 1, 0, -1):
        if stack[place].name == name:
            stack[place].end = tag
            del stack[place:]
            return
    stack[-1].children.append(Node(end=tag))


def _weigh(node: Node) -> None:
    """Tell of each element whether there are Russian and other words in it."""
    for child in node.children:
        _weigh(child)
    heard = [child for child in node.children if not child.told]
    node.russian = node.russian or any(child.russian for child in heard)
    node.other = node.other or any(child.other for child in heard)


def _written(node: Node, *, parent: str = "") -> Iterator[str]:
    if node.told or not node.russian:
        yield from _as_it_was(node)
    elif node.text:
        yield node.text if parent in TEXT_ONLY | NEVER - {"body"} else _run_marked(node.text)
    elif node.name and not node.other and node.name not in NEVER:
        yield _marked(node.start)
        yield from _inner(node)
    else:
        yield node.start
        for child in node.children:
            yield from _written(child, parent=node.name)
        yield node.end


def _as_it_was(node: Node) -> Iterator[str]:
    yield node.text or node.start
    yield from _inner(node)


def _inner(node: Node) -> Iterator[str]:
    for child in node.children:
        yield from _as_it_was(child)
    yield node.end


def _marked(tag: str) -> str:
    name = re.match(r"<[\w-]+", tag)
    return f'{name[0]} lang="{settings.LANGUAGE_CODE}"{tag[name.end() :]}' if name else tag


def _run_marked(text: str) -> str:
    if not _CYRILLIC.search(text):
        return text
    if not _is_other(text):
        return f'<span lang="{settings.LANGUAGE_CODE}">{text}</span>'
    return _RUN.sub(lambda run: f'<span lang="{settings.LANGUAGE_CODE}">{run[0]}</span>', text)


def _is_russian(text: str) -> bool:
    return bool(_CYRILLIC.search(text))


def _is_other(text: str) -> bool:
    """Tell whether the words are mostly of another language: «портал на Python» is Russian."""
    plain = _ENTITY.sub("", text)
    latin = len(_LATIN.findall(plain))
    return latin > len(_CYRILLIC.findall(plain))
