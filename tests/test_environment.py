"""Every variable of the README's table: a wrong value is one plain sentence that names it."""

import re
from importlib.util import module_from_spec, spec_from_file_location

import certifi
import pytest
from django.views.debug import SafeExceptionReporterFilter

from tests.test_docs import MAKE_ONLY, ROOT, table_variables

SETTINGS = ROOT / "site" / "config" / "settings"
# refused by the programs in bin/, whose own tests say how; a release may be any word
ELSEWHERE = MAKE_ONLY | {"VENV", "CHROME_PATH", "RELEASE"}
NOT_A_NUMBER = "много"
IN_PRODUCTION = {"SECRET_KEY", "SECRET_KEY_FALLBACK", "ALLOWED_HOSTS"}
WRONG = {
    "SECRET_KEY": "короткий",
    "SECRET_KEY_FALLBACK": "короткий",
    "ALLOWED_HOSTS": "moc.example.ru, https://tver.example.ru/",
    "DATABASE_URL": "mysql://portal@localhost/portal",
    "DATABASE_CONN_MAX_AGE": NOT_A_NUMBER,
    "EMBEDDED_DATABASE": "наверное",
    "CACHE_URL": "memcached://cache",
    "STORAGE_URL": "s3://KEY:SECRET@s3.example",
    "EMAIL_URL": "mail.example.ru",
    "DEFAULT_FROM_EMAIL": "Портал",
    "ADMIN_HOST": "https://moc.example.ru/admin/",
    "ADMIN_BASE_URL": "moc.example.ru",
    "PORT": "70000",
    "PORTAL_LANGUAGES": "en",
    "DEBUG": "иногда",
    "MAINTENANCE_MODE": "завтра",
    "LOG_LEVEL": "loud",
    "LOGIN_LOG_DAYS": "0",
    "AUDIT_LOG_DAYS": "0",
    "SESSION_HOURS": "12 часов",
    "SESSION_ENDS_WITH_BROWSER": "2",
    "SECOND_STEP_DEMANDED": "когда-нибудь",
    "TRUSTED_DEVICE_DAYS": "91",
    "SECURE_SSL_REDIRECT": "https",
    "SECURE_HSTS_SECONDS": "-1",
    "TRUSTED_PROXIES": "11",
    "PAGE_SHARED_MAX_AGE": "1e3",
    "FRONTEND_CACHE_URL": "varnish:6081",
    "UPLOADS_SERVING": "nginx",
    "UPLOAD_MAX_FILE_BYTES": "50 МБ",
    "UPLOAD_MAX_VIDEO_BYTES": NOT_A_NUMBER,
    "UPLOAD_MAX_UNPACKED_BYTES": NOT_A_NUMBER,
    "PACKAGE_MAX_UNPACKED_BYTES": NOT_A_NUMBER,
    "UPLOAD_MAX_PICTURE_BYTES": "много",
    "UPLOAD_MAX_PICTURE_PIXELS": "-1",
    "UPLOAD_MAX_PICTURES": "0",
    "UPLOAD_MAX_FORM_BYTES": NOT_A_NUMBER,
    "DOCUMENT_VERSION_DAYS": "год",
    "IMPORT_DAYS": "0",
    "ASSESSMENT_SOURCE_DAYS": "0",
    "ORDERED_FILE_DAYS": "0",
    "CLAMAV_URL": "clamav:3310",
    "CLAMAV_REQUIRED": "желательно",
    "EXTRACTION_MEMORY_MB": "64",
    "EXTRACTION_SECONDS": "минута",
    "LINK_CHECKS": "иногда",
    "LINK_CHECK_DAYS": "0",
    "SEARCH_RATE_LIMIT": "часто",
    "SEARCH_LOG_DAYS": "0",
    "SEARCH_MEANING": "смысл",
    "SEARCH_URL": "https://portal:secret@search:9200",
    "SEARCH_CA_FILE": str(ROOT / "manage.py"),
    "SEARCH_API_KEY": "portal:secret",
    "SEARCH_PREFIX": "Portal*",
    "SEARCH_TIMEOUT": "0",
    "WORKER_CONCURRENCY": "0",
    "WORKER_GRACE": NOT_A_NUMBER,
    "WORKER_HEARTBEAT": "0",
    "WORKER_STALLED_AFTER": "1",
    "WEB_BIND": "8000",
    "WEB_WORKERS": "auto",
    "WEB_THREADS": "0",
    "WEB_LOG_LEVEL": "тихо",
    "FORWARDED_ALLOW_IPS": "прокси",
    "PORTAL_PG_DIR": str(ROOT / "manage.py"),
    "PORTAL_PG_GRACE": "долго",
}
MORE = [
    ("ALLOWED_HOSTS", "моц.рф"),
    ("CLAMAV_URL", "tcp://clamav"),
    ("CLAMAV_URL", "unix:"),
    ("DATABASE_URL", "postgres://portal:secret@server:five/portal"),
    ("EMAIL_URL", "smtp+tls://portal:secret@server:five"),
    ("FORWARDED_ALLOW_IPS", "10.0.0.0/8, 300.1.1.1"),
    ("PORTAL_LANGUAGES", "ru,xx"),
    ("PORTAL_LANGUAGES", "ru,en,en"),
    ("PORTAL_PG_GRACE", "-1"),
    ("SEARCH_CA_FILE", "/nowhere/ca.pem"),
    ("SEARCH_TIMEOUT", "секунда"),
    ("SEARCH_URL", "opensearch://search:9200"),
    ("SEARCH_URL", "opensearch+https://portal:secret@search:ninety"),
    ("SEARCH_URL", "opensearch+https://portal:secret@"),
    ("SEARCH_URL", "opensearch+https://portal:secret@one:9200,two:0"),
    ("SEARCH_URL", "opensearch+https://portal:99/secret@search:9200"),
    ("SEARCH_URL", "opensearch+https://portal:99#secret@search:9200"),
    ("SEARCH_URL", "opensearch+https://portal:99?secret@search:9200"),
    ("STORAGE_URL", "s3://key:secret@/bucket"),
    ("UPLOADS_SERVING", "redirect"),
    ("WEB_BIND", "0.0.0.0"),
]


def readers(name):
    """Return the files that read a variable when the portal or its web server starts."""
    files = [*sorted(SETTINGS.glob("*.py")), ROOT / "gunicorn.conf.py"]
    return [path for path in files if re.search(rf"\(\s*[\"']{name}[\"']", path.read_text())]


def read(path):
    """Run a file of settings anew, without touching those in force; return what it names."""
    spec = spec_from_file_location(f"config.settings.read_anew_{path.stem}", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)


def test_every_variable_of_the_table_has_a_wrong_value_here():
    assert set(WRONG) == table_variables() - ELSEWHERE


@pytest.mark.parametrize(("name", "value"), [*WRONG.items(), *MORE])
def test_a_wrong_value_is_refused_with_its_name(monkeypatch, name, value):
    if name == "SECRET_KEY_FALLBACK":
        monkeypatch.setenv("SECRET_KEY", "k" * 50)
    monkeypatch.setenv(name, value)
    assert readers(name)

    for path in readers(name):
        with pytest.raises(SystemExit) as refused:
            read(path)
        sentence = str(refused.value)
        assert sentence.startswith("Настройки портала: ")
        assert name in sentence
        assert re.fullmatch(r"[^\n]*[а-яё][^\n]*\.", sentence)
        assert "secret" not in sentence.lower().replace("secret_key", "")


@pytest.mark.parametrize("name", sorted(set(WRONG) - IN_PRODUCTION))
def test_a_blank_value_is_the_same_as_none(monkeypatch, name):
    monkeypatch.setenv("EMBEDDED_DATABASE", "true")
    monkeypatch.setenv(name, " ")
    if name == "EMBEDDED_DATABASE":
        monkeypatch.setenv("DATABASE_URL", "postgres://localhost/portal")

    for path in readers(name):
        assert read(path)


@pytest.mark.parametrize(("proxies", "believed"), [("0", False), ("", False), ("1", True)])
def test_the_word_https_is_believed_behind_a_proxy_of_ours_only(monkeypatch, proxies, believed):
    monkeypatch.setenv("TRUSTED_PROXIES", proxies)
    header = read(SETTINGS / "security.py")["SECURE_PROXY_SSL_HEADER"]

    assert header == (("HTTP_X_FORWARDED_PROTO", "https") if believed else None)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("console:", ("console", "localhost", 25, "", "", False, False)),
        ("smtp://mail", ("smtp", "mail", 25, "", "", False, False)),
        ("smtp+tls://a%40b:p%2Fq@mail", ("smtp", "mail", 587, "a@b", "p/q", True, False)),
        ("smtp+ssl://a:b@mail:2525", ("smtp", "mail", 2525, "a", "b", False, True)),
    ],
)
def test_letters_go_where_the_address_says(monkeypatch, url, expected):
    monkeypatch.setenv("EMAIL_URL", url)

    found = read(SETTINGS / "mail.py")

    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    kind = found["EMAIL_BACKEND"].split(".")[-2]
    assert (kind, *(found[f"EMAIL_{name}"] for name in names)) == expected


@pytest.mark.parametrize("value", ["*", "127.0.0.1", "10.0.0.0/8,::1"])
def test_proxies_are_addresses_networks_or_anybody(monkeypatch, value):
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", value)

    assert read(ROOT / "gunicorn.conf.py")["forwarded_allow_ips"] == value


@pytest.mark.parametrize("value", ["0.0.0.0:80", "unix:/run/portal.sock", "[::]:8000", "fd://3"])
def test_the_web_server_listens_where_it_is_told(monkeypatch, value):
    monkeypatch.setenv("WEB_BIND", value)

    assert read(ROOT / "gunicorn.conf.py")["bind"] == value


@pytest.mark.parametrize(
    ("url", "kind", "hosts", "access"),
    [
        ("opensearch+http://search", "opensearch", ["http://search:9200"], ("", "")),
        (
            "elasticsearch+https://portal:p%40%2F%23%3F%25,%3A%D1%8F@search:9243/own/",
            "elasticsearch",
            ["https://search:9243/own"],
            ("portal", "p@/#?%,:я"),
        ),
        (
            "opensearch+https://a%3Ab:c@one,two:9201,[::1]:9202",
            "opensearch",
            ["https://one:9200", "https://two:9201", "https://[::1]:9202"],
            ("a:b", "c"),
        ),
    ],
)
def test_a_cluster_is_reached_as_its_address_says(monkeypatch, url, kind, hosts, access):
    monkeypatch.setenv("SEARCH_URL", url)

    assert read(SETTINGS / "search.py")["SEARCH_CLUSTER"] == {
        "kind": kind,
        "hosts": hosts,
        "user": access[0],
        "password": access[1],
        "api_key": "",
        "ca_file": "",
        "prefix": "portal",
        "timeout": 0.8,
    }


def test_a_cluster_is_reached_by_a_key_and_trusted_by_a_file(monkeypatch):
    monkeypatch.setenv("SEARCH_URL", "elasticsearch+https://search")
    monkeypatch.setenv("SEARCH_API_KEY", "VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdw==")
    monkeypatch.setenv("SEARCH_CA_FILE", certifi.where())
    monkeypatch.setenv("SEARCH_PREFIX", "moc_2")
    monkeypatch.setenv("SEARCH_TIMEOUT", "1.5")

    found = read(SETTINGS / "search.py")["SEARCH_CLUSTER"]

    assert found["api_key"].endswith("==")
    assert found["ca_file"] == certifi.where()
    assert (found["prefix"], found["timeout"]) == ("moc_2", 1.5)


@pytest.mark.parametrize(
    "url", ["opensearch+https://search", "elasticsearch+https://portal:secret@search"]
)
def test_a_key_is_refused_where_it_cannot_be_meant(monkeypatch, url):
    monkeypatch.setenv("SEARCH_URL", url)
    monkeypatch.setenv("SEARCH_API_KEY", "VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAy")

    with pytest.raises(SystemExit, match=r"^Настройки портала: SEARCH_API_KEY") as refused:
        read(SETTINGS / "search.py")
    assert "secret" not in str(refused.value)
    assert "VnVh" not in str(refused.value)


def test_without_an_address_postgresql_searches(monkeypatch):
    monkeypatch.delenv("SEARCH_URL", raising=False)

    assert read(SETTINGS / "search.py")["SEARCH_CLUSTER"] is None


def test_reports_of_errors_hide_how_a_cluster_is_reached(settings):
    settings.SEARCH_CLUSTER = {"user": "portal", "password": "secret", "api_key": "VnVh"}

    shown = SafeExceptionReporterFilter().get_safe_settings()["SEARCH_CLUSTER"]

    assert "secret" not in str(shown)
    assert "VnVh" not in str(shown)


def test_search_by_meaning_needs_its_packages(monkeypatch):
    monkeypatch.setenv("SEARCH_MEANING", "true")
    assert read(SETTINGS / "search.py")["SEARCH_MEANING"] is True
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="SEARCH_MEANING=true требует пакетов"):
        read(SETTINGS / "search.py")
