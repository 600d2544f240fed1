"""The selection stands in a cookie of the reader, set only when he adds something."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from core.cookie_notice import set_choice_cookie
from core.same_origin import local_path, same_origin_post

COOKIE = "podborka"  # the host of a centre is its own: so is the cookie
LIMIT = 20

Keys = list[int]


def chosen(request: HttpRequest) -> Keys:
    """Return the keys of the reader's own selection in his order."""
    return read(request.COOKIES.get(COOKIE, "").split("."))


def read(values: Iterable[str]) -> Keys:
    """Return the keys that are keys, each once, no more than a selection holds."""
    found = [int(each) for each in values if each.isascii() and each.isdigit() and len(each) < 10]
    return list(dict.fromkeys(found))[:LIMIT]


def _add(keys: Keys, given: Keys) -> Keys:
    return read(map(str, [*keys, *given]))


def _remove(keys: Keys, given: Keys) -> Keys:
    return [key for key in keys if key not in given]


def _up(keys: Keys, given: Keys) -> Keys:
    for key in given:
        place = keys.index(key) if key in keys else 0
        if place:
            keys[place - 1], keys[place] = keys[place], keys[place - 1]
    return keys


ACTS: dict[str, Callable[[Keys, Keys], Keys]] = {
    "add": _add,
    "remove": _remove,
    "up": _up,
    "take": lambda _keys, given: given,
    "clear": lambda _keys, _given: [],
}


@same_origin_post
@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Change the reader's selection and show it; an unknown act changes nothing."""
    response = HttpResponseRedirect(local_path(request.POST.get("to", "")))
    act = ACTS.get(request.POST.get("act", ""))
    if act is None:
        return response
    keys = act(chosen(request), read(request.POST.getlist("p")))
    if keys:
        set_choice_cookie(response, COOKIE, ".".join(map(str, keys)))
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
