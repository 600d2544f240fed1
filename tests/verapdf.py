"""veraPDF's verdict on files: independent of what made them, one start of Java for all of them."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

JAR = Path(__file__).parents[1] / "var" / "validators" / "greenfield-apps-1.28.2.jar"
PROGRAM = "org.verapdf.apps.GreenfieldCliWrapper"


def verdicts(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return PASS or what is wrong for each file by its name (PDF/UA-1, ISO 14289-1)."""
    java = shutil.which("java")
    if java is None or not JAR.exists():
        pytest.fail("PDF is judged by veraPDF: run «make test» once, it takes Java and the file.")
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{n}.pdf" for n, name in enumerate(files)}
        for name, path in paths.items():
            path.write_bytes(files[name])
        said = _judge(java, *map(str, paths.values()))
    return {name: said.get(str(path), "nothing was said") for name, path in paths.items()}


def _judge(java: str, *paths: str) -> dict[str, str]:
    command = [java, "-Xmx256m", "-cp", str(JAR), PROGRAM, "--flavour", "ua1", "--format", "text"]
    done = subprocess.run([*command, "-v", *paths], capture_output=True, text=True, check=False)
    found: dict[str, str] = {}
    last = ""
    for line in done.stdout.splitlines():
        verdict, _space, rest = line.strip().partition(" ")
        path = next((each for each in paths if rest.startswith(each)), "")
        if verdict in ("PASS", "FAIL") and path:
            found[path] = verdict
            last = path
        elif last and line.strip():
            found[last] += f"; {line.strip()}"
    return found
