"""veraPDF judges the PDF of the tests: one file of Maven Central, known by its checksum."""

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

import refusal

ARTIFACT = "org.verapdf.apps:greenfield-apps:1.28.2:jar"
NAME = "greenfield-apps-1.28.2.jar"
SHA256 = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6"
FOLDER = Path(__file__).resolve().parent.parent / "var" / "validators"


def packages() -> list[str]:
    """Return the system packages to install: Java always, Maven until the file is here."""
    java = [] if shutil.which("java") else ["default-jre-headless"]
    maven = [] if is_here() or shutil.which("mvn") else ["maven"]
    return java + maven


def is_here() -> bool:
    """Tell whether the very file is kept."""
    kept = FOLDER / NAME
    return kept.exists() and hashlib.sha256(kept.read_bytes()).hexdigest() == SHA256


def require_validator(log: Path) -> None:
    """Fetch the file by Maven unless it is kept; refuse without it or with another in its place."""
    if is_here():
        return
    print("Беру veraPDF, которым проверяется PDF, это нужно один раз…", flush=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        fetched = Path(folder) / NAME
        if not _fetch(fetched, log):
            raise refusal.Refusal(refusal.NO_VALIDATOR.format(log=log))
        if hashlib.sha256(fetched.read_bytes()).hexdigest() != SHA256:
            raise refusal.Refusal(refusal.WRONG_VALIDATOR.format(name=NAME))
        fetched.replace(FOLDER / NAME)


def _fetch(target: Path, log: Path) -> bool:
    maven = shutil.which("mvn")
    if maven is None:
        return False
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [maven, "-q", "-B", "dependency:copy", f"-Dartifact={ARTIFACT}"]
    with log.open("ab") as output:
        done = subprocess.run(
            [*command, f"-DoutputDirectory={target.parent}"],
            cwd=target.parent,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return done.returncode == 0 and target.exists()
