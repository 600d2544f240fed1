"""The layout of the house: where things lie, how big they are, who imports whom."""

import ast
import re
import site
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from core.templatetags import portal_tags

ROOT = Path(__file__).resolve().parents[1]
APPS = [
    "core",
    "users",
    "vocabularies",
    "link_checker",
    "consents",
    "media_library",
    "search",
    "exchange",
    "organisations",
    "acts",
    "home",
    "news",
    "programmes",
    "practices_bank",
    "quality_assessment",
    "families",
    "methodology",
    "questions",
    "consultations",
]
FILE_LIMIT, FUNCTION_LIMIT, TEMPLATE_LIMIT, PAGE_LIMIT = 300, 40, 150, 150
# the client's own municipalities: their words live in settings and demo data only
MUNICIPALITIES = re.compile(r"электростал|твер[ьисюск]|elektrostal|\btver\b", re.IGNORECASE)
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
# data: what is made as content, what is known by its Russian form, words said before catalogues
# these read what people wrote in Russian: nothing in them is shown
RECOGNISERS = {
    "consents/child_data.py",
    "core/blocks/outline.py",
    "core/blocks/text_rules.py",
    "core/content_checks/plain.py",
    "core/content_checks/officialese.py",
    "core/templatetags/portal_tags.py",
    "exchange/parsing/csv_table.py",
    "organisations/imports.py",
    "programmes/imported_fields.py",
    "programmes/reconciliation/names.py",
    "programmes/reconciliation/table.py",
    "quality_assessment/imports/headings.py",
    "quality_assessment/imports/matching.py",
    "quality_assessment/results/headings.py",
    "exchange/readers/ages.py",
    "exchange/readers/booleans.py",
    "exchange/readers/contacts.py",
    "exchange/readers/dates.py",
    "exchange/readers/numbers.py",
    "exchange/readers/texts.py",
    "search/lists/text.py",
    "users/login/events.py",
    "vocabularies/lookup.py",
    "search/understanding/families.py",
    "search/understanding/keyboard.py",
    "search/understanding/morphology.py",
    "search/understanding/tokens.py",
    "search/understanding/transliteration.py",
}
KNOWN_BY_ITS_FORM = re.compile(r"# data|\br[f\"']|re\.compile|ФЗ|ГК|Value\(")
DATA = re.compile(r"/(migrations|demo|seed|seeds|data)/|core/typography|settings/|messages\.py$")


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def templates():
    return sorted((ROOT / "templates").rglob("*.html"))


def relative(path):
    return path.relative_to(ROOT).as_posix()


def functions(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def test_the_folder_of_the_site_is_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()
    assert hasattr(site, "getsitepackages")
    assert (ROOT / "site" / "config" / "settings" / "production.py").exists()


def test_apps_stand_side_by_side_at_the_root():
    for app in APPS:
        assert (ROOT / app / "__init__.py").exists(), app
        assert (ROOT / app / "apps.py").exists(), app
    assert (ROOT / "manage.py").exists()


def test_files_are_short():
    lengths = {relative(p): len(p.read_text().splitlines()) for p in sources(*APPS, "site")}

    assert {name: n for name, n in lengths.items() if n > FILE_LIMIT} == {}
    assert statistics.median(n for n in lengths.values() if n) <= 60


def test_functions_are_short():
    found = {f"{relative(p)}:{f}": n for p in sources(*APPS, "site") for f, n in functions(p)}

    assert {name: n for name, n in found.items() if n > FUNCTION_LIMIT} == {}
    assert statistics.median(found.values()) <= 8


def test_templates_are_short():
    lengths = {relative(path): len(path.read_text().splitlines()) for path in templates()}

    assert {name: n for name, n in lengths.items() if n > TEMPLATE_LIMIT} == {}


DESK = re.compile(
    r"/(desk|review|reports|submission|upkeep|reconciliation)/|^templates/(users|mfa|wagtailadmin)/"
    r"|^templates/practices_bank/numbers"
)


def test_a_date_for_readers_has_its_word_for_the_year():
    """«21 ноября 2026 года»: `full_date`, `full_moment` and `day` print it, `date:"j E Y"` not."""
    bare = {
        relative(path)
        for path in templates()
        if re.search(r'date:"j (E|F) Y', path.read_text()) and not DESK.search(relative(path))
    }

    assert bare == set()


def test_page_types_are_short_and_use_default_template_names():
    from wagtail.models import get_page_models

    for model in get_page_models():
        path = Path(sys.modules[model.__module__].__file__)
        ours = ROOT in path.parents and "site-packages" not in path.parts
        if not ours or model.__module__.startswith("tests."):
            continue
        tree = ast.parse(path.read_text())
        node = next(each for each in tree.body if getattr(each, "name", "") == model.__name__)
        assert node.end_lineno - node.lineno < PAGE_LIMIT, model
        names = {t.id for a in node.body if isinstance(a, ast.Assign) for t in a.targets}
        assert "template" not in names, model


def names(folder, pattern):
    return {path.stem for path in (ROOT / folder).glob(pattern)}


COMPONENTS = names("templates/components", "*.html")
SHEETS = names("static/css/components", "*.css")


@pytest.mark.parametrize("name", sorted(COMPONENTS | SHEETS))
def test_names_of_components_have_hyphens(name):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)


@pytest.mark.parametrize("component", sorted(COMPONENTS))
def test_a_component_has_a_style_sheet_of_its_name(component):
    assert any(f"{component}-".startswith(f"{sheet}-") for sheet in SHEETS)


@pytest.mark.parametrize("sheet", sorted(SHEETS))
def test_a_style_sheet_has_the_name_of_what_it_styles(sheet):
    rules = (ROOT / "static/css/components" / f"{sheet}.css").read_text()
    printed = names("templates/blocks", "*.html") | set(portal_tags.register.tags)
    parts = [each for each in COMPONENTS if f"{each}-".startswith(f"{sheet}-")]

    assert parts or sheet in printed or re.search(rf"\.{sheet}\b", rules)


def test_nothing_names_a_municipality():
    files = [p for p in sources(*APPS, "site") if "/demo/" not in p.as_posix()]
    found = {
        f"{relative(path)}:{number}: {line.strip()}"
        for path in [*files, *templates()]
        for number, line in enumerate(code_lines(path), 1)
        if MUNICIPALITIES.search(line)
    }

    assert found == set()


def code_lines(path):
    """Return the lines without comments and docstrings, which name clauses of the decrees."""
    text = path.read_text()
    lines = text.splitlines()
    if path.suffix != ".py":
        return lines
    for node in ast.walk(ast.parse(text)):
        body = getattr(node, "body", None)
        first = body[0] if isinstance(body, list) and body else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
            for number in range(first.lineno - 1, first.end_lineno):
                lines[number] = ""
    # help texts name the decree's clause: "(Elektrostal 1.2)"
    return [re.sub(r"#.*|\((Elektrostal|Tver)[^)]*\)", "", line) for line in lines]


def test_words_of_the_interface_come_from_the_catalogue():
    found = {
        f"{relative(path)}:{number}: {line.strip()}"
        for path in [*sources(*APPS), *templates()]
        if not DATA.search(relative(path)) and relative(path) not in RECOGNISERS
        for number, line in enumerate(code_lines(path), 1)
        if CYRILLIC.search(line) and not KNOWN_BY_ITS_FORM.search(line)
    }

    assert found == set()


def test_layers_import_downwards_only():
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("app", APPS)
def test_an_app_has_its_tests(app):
    own = any((ROOT / "tests" / app).glob("test_*.py"))
    used = re.compile(rf"^(?:from|import) {app}\b", re.MULTILINE)
    tests = (ROOT / "tests").rglob("test_*.py")

    assert own or any(used.search(path.read_text()) for path in tests), f"{app} has no tests"
