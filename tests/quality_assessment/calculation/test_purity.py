"""The calculator stands alone: no Django, no other package, nothing of the portal."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[3] / "quality_assessment" / "calculation"
MODULES = sorted(PACKAGE.glob("*.py"))


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_imports_only_the_standard_library_and_its_neighbours(path):
    assert set(imported(path)) <= sys.stdlib_module_names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_binary_fraction_and_no_rounding_of_bankers(path):
    for node in ast.walk(ast.parse(path.read_text())):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))
        assert not (isinstance(node, ast.Name) and node.id in ("float", "round"))


def test_it_computes_where_django_is_not_configured():
    code = (
        "import sys\n"
        "from quality_assessment.calculation import Method, RawCounts, calculate\n"
        "print(calculate(RawCounts(remote_ways=3), Method()).indicators['1.2'].value)\n"
        "print([name for name in sys.modules if name.partition('.')[0] == 'django'])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PACKAGE.parents[1],
        env={},
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.split("\n")[:2] == ["90.00", "[]"]
