"""The Makefile explains itself and hands everything over to the same script."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def make(*arguments, **environment):
    return subprocess.run(
        ["make", "-C", str(ROOT), "--no-print-directory", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_default_target_lists_every_command_in_russian():
    text = make().stdout
    for command in ("run", "test", "check", "demo", "shell", "help"):
        line = next(x for x in text.splitlines() if x.strip().startswith(f"make {command} "))
        assert re.search(r"[а-яё]{4}", line)


def test_every_target_is_described_or_internal():
    source = (ROOT / "Makefile").read_text()
    targets = re.findall(r"^([a-z-]+):(.*)$", source, re.MULTILINE)
    assert {name for name, rest in targets if "##" not in rest} == {"python"}


def test_absent_python_is_told_in_one_sentence():
    done = make("run", "PYTHON=python-of-nobody")
    assert done.returncode
    assert done.stderr.splitlines()[0].startswith("Не найден Python (python-of-nobody): установите")


def test_port_and_environment_reach_the_script(tmp_path):
    told = tmp_path / "python"
    told.write_text('#!/bin/sh\necho "$PORT $VENV $MAKE_GOAL $*"\n')
    told.chmod(0o755)
    done = make("run", f"PYTHON={told}", "PORT=8123", "VENV=/elsewhere")
    assert done.stdout == (
        "8123 /elsewhere run bin/bootstrap.py --port 8123 -- manage.py portal --stop-with-parent\n"
    )


def test_ci_runs_the_suite_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert lines[0] == "#!/usr/bin/env bash"
    assert commands[0] == "set -euo pipefail"
    assert commands[1].startswith("cd ")
    assert commands[2:] == ["make test"]


def test_suite_runs_whole():
    recipe = make("--dry-run", "test").stdout
    assert "--chromium -- -m pytest -p tests.nothing_skipped" in recipe
    assert "--numprocesses logical" in recipe
    assert not re.search(r" -(k|m) (?!pytest)|--ignore|--deselect|\|\| true", recipe)


def test_demo_makes_the_database_ready_first():
    recipe = make("--dry-run", "demo").stdout
    assert recipe.index("manage.py migrate") < recipe.index("manage.py demo")
