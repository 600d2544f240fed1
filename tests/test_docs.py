"""What the documents promise: every variable in the table, every link leads somewhere."""

import ast
import re
from pathlib import Path

import pytest

from tests.test_layout import APPS

ROOT = Path(__file__).resolve().parents[1]
READERS = {"str", "int", "bool", "float", "list", "dj_db_url", "get"}
READERS |= {
    "address",
    "addresses",
    "certificates",
    "choice",
    "flag",
    "folder",
    "hosts",
    "integer",
    "matching",
    "networks",
}
READERS |= {"languages", "required", "seconds", "text"}
# set by the tools themselves, by the operating system or for our own children
NOT_OURS = {"PATH", "MAKE_GOAL", "DJANGO_SETTINGS_MODULE", "PYTEST_XDIST_WORKER"}
MAKE_ONLY = {"PYTHON"}  # read by the Makefile, not by Python
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]


def programs():
    """Return the files that may read the environment."""
    found = [path for folder in ("site", "bin", *APPS) for path in (ROOT / folder).rglob("*.py")]
    return [*found, ROOT / "gunicorn.conf.py", ROOT / "manage.py"]


def variable_of(node):
    """Return the variable that a call or a subscript reads, if it reads one."""
    if isinstance(node, ast.Subscript):
        return text_of(node.slice) if ast.unparse(node.value) == "os.environ" else None
    if not (isinstance(node, ast.Call) and node.args):
        return None
    function = ast.unparse(node.func)
    owner, _dot, name = function.rpartition(".")
    reads = name in READERS and owner in ("", "_read", "env", "os.environ")
    return text_of(node.args[0]) if reads else None


def text_of(node):
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def read_variables():
    """Return every variable read by the code."""
    names = set()
    for path in programs():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = variable_of(node)
            if name and name.isupper():
                names.add(name)
    return names - NOT_OURS


def table_variables():
    """Return every variable named in the first column of README's table."""
    rows = re.findall(r"^\| (`[A-Z_`, ]+`) \|", (ROOT / "README.md").read_text("utf-8"), re.M)
    return {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}


def test_table_of_the_readme_names_every_variable():
    assert read_variables() - table_variables() == set()


def test_table_of_the_readme_names_nothing_else():
    assert table_variables() - read_variables() - MAKE_ONLY == set()


def test_every_app_is_searched_for_variables():
    apps = {path.parent.name for path in ROOT.glob("*/apps.py")}

    assert apps
    assert apps <= {path.relative_to(ROOT).parts[0] for path in programs()}


def test_the_search_for_variables_finds_them():
    found = read_variables()

    assert {
        "SECRET_KEY",
        "DATABASE_URL",
        "WEB_THREADS",
        "PORTAL_PG_DIR",
        "TRUSTED_PROXIES",
    } <= found


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    own = [link for link in links if "://" not in link]

    assert [link for link in own if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_named_files_exist(path):
    """A path in the text, such as `core/checks.py`, is a real one."""
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", path.read_text(encoding="utf-8"))
    made_at_run = re.compile(r"^(var|media|private|benchmarks|bundles|adr)/")
    ours = [name for name in named if not made_at_run.match(name)]

    assert [name for name in ours if not (ROOT / name).exists()] == []


def test_every_benchmark_stands_in_the_table():
    text = (ROOT / "docs" / "benchmarks.md").read_text()
    targets = set(re.findall(r"^(bench-[a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert len(targets) > 8
    assert targets - {"bench-serve"} == set(re.findall(r"make (bench-[a-z]+)", text))
