"""No path into the desk skips the second step."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from asgiref.sync import async_to_sync
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, get_resolver, resolve
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from home.models import StandardPage
from tests.factories.second_step import code, give_app, pass_step
from tests.factories.users import PASSWORD, UserFactory
from users.second_step.middleware import SecondStepMiddleware

SAMPLES = ("1", "x", "core", "home", "00000000-0000-0000-0000-000000000000")


def patterns(resolver, prefix="", given=()):
    """Return every named address below a resolver: its template and the names in it."""
    for name in {each for each in resolver.reverse_dict if isinstance(each, str)}:
        for options in resolver.reverse_dict.getlist(name):
            for template, names in options[0]:
                yield prefix + template, (*given, *names)
    for path, child in resolver.namespace_dict.values():
        yield from patterns(child, prefix + path, given)


def sample(template, names):
    """Fill an address with the first sample that leads to a view."""
    for value in SAMPLES:
        path = "/" + template % dict.fromkeys(names, value)
        try:
            resolve(path)
        except Resolver404:
            continue
        return path
    return None


@pytest.fixture(scope="module")
def desk_addresses():
    """Return an address of every named view under /admin/."""
    found = [each for each in patterns(get_resolver()) if each[0].startswith("admin/")]
    paths = {sample(*each) for each in found} - {None}
    assert len(paths) > 300
    assert len(paths) > 0.8 * len({template for template, _names in found})
    return sorted(paths)


@pytest.fixture(params=["nothing set up", "code not entered", "code not asked"])
def half_way(request, client, chief):
    """A session that has passed the password only, in each way it may come to be."""
    if request.param != "nothing set up":
        give_app(chief)
    if request.param == "code not asked":  # begun before the app was set up
        client.force_login(chief)
    else:
        client.post("/vhod/", {"login": chief.email, "password": PASSWORD})
    return client


# drawings and words of the interface, which Wagtail gives to any visitor of its login page
FOR_EVERYBODY = {"get /admin/jsi18n/", "get /admin/sprite/", "post /admin/sprite/"}


def test_no_address_of_the_desk_answers(half_way, desk_addresses):
    answers = {}
    with CaptureQueriesContext(connection) as queries:
        for path in desk_addresses:
            for ask in (half_way.get, half_way.post):
                answers[f"{ask.__name__} {path}"] = ask(path)

    open_to_him = {where for where, answer in answers.items() if answer.status_code == 200}
    assert open_to_him <= FOR_EVERYBODY
    assert {
        answer.url.partition("?")[0] for answer in answers.values() if "url" in dir(answer)
    } <= {
        "/admin/login/",
        "/vhod/",
        "/vhod/vtoroy-shag/",
        "/vhod/podtverdit/kod/",
        "/parol/vosstanovit/",
    }
    assert [each["sql"] for each in queries if not each["sql"].startswith("SELECT")] == []


def test_the_walk_is_about_living_views(client, chief, desk_addresses):
    pass_step(client, chief)

    answers = [client.get(path).status_code for path in desk_addresses[::15]]

    assert answers.count(200) > 3


def test_api_of_the_desk_is_closed(half_way, two_centres):
    path = "/admin/api/main/pages/?fields=*"

    assert half_way.get(path).status_code == 302
    assert half_way.get(path, headers={"sec-fetch-mode": "cors"}).status_code in (302, 403)


def test_a_script_of_an_open_page_is_refused_plainly(client, chief):
    client.force_login(chief)

    for headers in (
        {"sec-fetch-mode": "cors"},
        {"x-requested-with": "XMLHttpRequest"},
        {"accept": "application/json"},
    ):
        answer = client.post("/admin/pages/", headers=headers)
        assert answer.status_code == 403
        assert "второй шаг" in json.loads(answer.content)["error"]


def test_draft_and_preview_are_closed(half_way, two_centres):
    page = two_centres.own.home.add_child(instance=StandardPage(title="Черновик", live=False))

    for path in (f"/admin/pages/{page.pk}/view_draft/", f"/admin/pages/{page.pk}/edit/preview/"):
        assert half_way.get(path).status_code == 302


def test_original_of_a_picture_is_closed(half_way, two_centres, chief):
    image = get_image_model().objects.create(
        title="Снимок", file=get_test_image_file(), collection=two_centres.own.collection
    )

    assert half_way.get(f"/media/{image.file.name}").status_code == 404

    pass_step(half_way, chief)
    assert half_way.get(f"/media/{image.file.name}").status_code == 200


def test_document_closed_by_a_login_stays_closed(half_way, two_centres, chief):
    from django.core.files.base import ContentFile
    from wagtail.models import CollectionViewRestriction

    CollectionViewRestriction.objects.create(
        collection=two_centres.own.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    document = get_document_model().objects.create(
        title="Протокол",
        file=ContentFile(b"text", "protokol.txt"),
        collection=two_centres.own.collection,
    )

    assert half_way.get(document.url).status_code == 302

    pass_step(half_way, chief)
    assert half_way.get(document.url).status_code == 200


def test_public_pages_show_no_user_bar(half_way, two_centres, chief):
    assert "wagtail-userbar" not in half_way.get("/").content.decode()

    pass_step(half_way, chief)
    assert "wagtail-userbar" in half_way.get("/").content.decode()


def test_the_way_on_keeps_where_the_person_was_going(client, chief):
    client.force_login(chief)

    answer = client.get("/admin/pages/?q=1")

    assert answer.url == "/vhod/vtoroy-shag/?next=%2Fadmin%2Fpages%2F%3Fq%3D1"
    assert client.post("/admin/pages/1/delete/").url == "/vhod/vtoroy-shag/"


def test_the_login_page_does_not_go_round_in_circles(client, chief):
    client.force_login(chief)

    assert client.get("/vhod/?next=/admin/").url == "/vhod/vtoroy-shag/?next=%2Fadmin%2F"


@pytest.mark.parametrize(
    "path", ["/vhod/vtoroy-shag/", "/vhod/vtoroy-shag/prilozhenie/", "/vhod/ustroystva/", "/parol/"]
)
def test_own_pages_stay_open(client, chief, path):
    client.force_login(chief)

    assert client.get(path).status_code == 200


def test_an_old_session_goes_on_with_the_code(client, enrolled):
    client.force_login(enrolled)
    asked = client.get("/admin/pages/")

    answer = client.post(asked.url, {"code": code()})

    assert answer.url == "/admin/pages/"
    assert client.get("/admin/").status_code == 200


def test_a_role_that_demands_nothing_works_by_the_password(client, author, log_in):
    assert log_in(author).url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_step_of_ones_own_will_is_asked_too(client, author):
    give_app(author)
    client.force_login(author)

    assert client.get("/admin/").url.startswith("/vhod/podtverdit/kod/")


def test_superuser_must_have_the_step_whatever_the_centres_set(client, two_centres):
    client.force_login(UserFactory(is_superuser=True))

    assert client.get("/admin/").url.startswith("/vhod/vtoroy-shag/")


def test_development_demands_nothing(client, chief, settings):
    settings.SECOND_STEP_DEMANDED = False
    client.force_login(chief)

    assert client.get("/admin/").status_code == 200


def test_mark_of_somebody_else_is_worth_nothing(client, chief, author):
    pass_step(client, chief)
    session = client.session
    session["second_step"] = {"user": author.pk, "way": "totp"}
    session.save()

    assert client.get("/admin/").status_code == 302


class TestQueries:
    """The gate asks once where it must, and never where nobody is logged in."""

    @pytest.fixture
    def asked(self, monkeypatch):
        calls = []
        from users.second_step import middleware

        real = middleware.standing_of
        monkeypatch.setattr(
            middleware, "standing_of", lambda user: calls.append(user) or real(user)
        )
        return calls

    def test_none_for_a_visitor(self, client, two_centres, asked):
        client.get("/")

        assert asked == []

    def test_none_after_the_step(self, client, chief, asked):
        pass_step(client, chief)
        client.get("/admin/")

        assert asked == []

    def test_one_before_it(self, client, author, asked):
        client.force_login(author)
        client.get("/admin/")

        assert len(asked) == 1


def test_views_that_ask_asynchronously_see_nobody(rf, monkeypatch):
    seen = {}

    def view(request):
        seen["request"] = request

    request = rf.get("/lk/")
    request.user = type("Person", (), {"is_authenticated": True, "pk": 1})()
    request.session = {}
    monkeypatch.setattr(
        "users.second_step.middleware.standing_of",
        lambda user: type("Standing", (), {"has_step": True, "is_due": True})(),
    )
    SecondStepMiddleware(view)(request)

    # in a thread of its own: in this one the loop of a browser may be running
    with ThreadPoolExecutor(1) as thread:
        user = thread.submit(async_to_sync(seen["request"].auser)).result()
    assert isinstance(user, AnonymousUser)
