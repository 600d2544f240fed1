"""The first script: any Python reads it, only a fit one goes on."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import BIN

SCRIPT = BIN / "bootstrap.py"
PRETEND = """
import sys
sys.version_info = {version!r}
sys.argv = ["bootstrap.py"]
__file__ = {script!r}
exec(compile(open({script!r}, encoding="utf-8").read(), {script!r}, "exec"))
"""


def start_as(version, path="/nowhere", **environment):
    """Run the script by a Python that takes itself for another version."""
    code = PRETEND.format(version=version, script=str(SCRIPT))
    return subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": path, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_old_python_is_refused_in_one_russian_sentence():
    done = start_as((3, 9, 2))
    assert done.returncode == 1
    assert done.stderr == (
        "Нужен Python 3.11 или новее, а найден 3.9: установите его "
        "и укажите, например, «make run PYTHON=python3.12».\n"
    )


def test_sentence_names_the_command_that_was_asked_for():
    assert "«make test PYTHON=" in start_as((3, 8), MAKE_GOAL="test").stderr


def test_newer_python_on_the_path_takes_over(tmp_path):
    fit = tmp_path / "python3.12"
    fit.write_text('#!/bin/sh\n[ "$1" = -c ] && exit 0\necho "taken over: $1"\n')
    fit.chmod(0o755)
    done = start_as((3, 9), path=f"{tmp_path}:/bin:/usr/bin")
    assert done.stdout == "taken over: bootstrap.py\n"


def test_broken_python_on_the_path_is_passed_by(tmp_path):
    broken = tmp_path / "python3.13"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    done = start_as((3, 9), path=str(tmp_path))
    assert "Нужен Python 3.11" in done.stderr


def test_script_is_readable_by_any_python():
    source = SCRIPT.read_text(encoding="utf-8")
    assert source.startswith("# -*- coding: utf-8 -*-")
    tree = ast.parse(source, feature_version=(3, 4))
    assert not [n for n in ast.walk(tree) if isinstance(n, (ast.JoinedStr, ast.AnnAssign))]
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    assert not [f.name for f in functions if f.returns or any(a.annotation for a in f.args.args)]
    russian = [line for line in source.splitlines() if any("а" <= c <= "я" for c in line)]
    assert russian
    assert all(line.strip().startswith('u"') for line in russian)


@pytest.mark.parametrize("name", ["environment", "installer", "preconditions", "chromium"])
def test_nothing_outside_the_standard_library_is_imported(name):
    tree = ast.parse((BIN / f"{name}.py").read_text(encoding="utf-8"))
    ours = {path.stem for path in BIN.glob("*.py")}
    imported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module.split(".")[0])
    assert imported <= set(sys.stdlib_module_names) | ours


def test_runs_under_a_bare_interpreter():
    root = BIN.parent
    version = [sys.executable, "-I", "-S", str(SCRIPT), "--", "-c", "print('as asked')"]
    environment = {**os.environ, "VENV": str(Path(sys.prefix))}
    code = f"import sys; sys.path.insert(0, {str(BIN)!r}); import environment as e; "
    code += "e.prepare = lambda folder, lock: None; e.main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, *version[4:]],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "as asked\n", done.stderr
    assert root.is_dir()
