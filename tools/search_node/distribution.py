"""Bringing a server to this machine: fetched by Maven, checked, completed, kept for all runs."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import errors
from .errors import SearchNodeError
from .java import Jdk
from .releases import Artifact, Plugin, Release

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
SOURCES = Path(__file__).parent / "plugin"
# large, and of no use here
LEFT_OUT = re.compile(r"[^/]+/(modules/(ingest-geoip|transport-grpc)/|.*\.(bat|exe)$)")


def cache() -> Path:
    """Return where servers are kept; root's is open to the account that runs them."""
    if os.geteuid() == 0:
        return Path("/var/cache/portal-search-nodes")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "portal-search-nodes"


def home(release: Release, folder: Path) -> Path:
    """Return the folder of a server; one with other additions is another one."""
    described = repr(release).encode()
    if release.plugin:
        described += b"".join((SOURCES / name).read_bytes() for name in release.plugin.sources)
    return folder / f"{release.kind}-{release.version}-{hashlib.sha256(described).hexdigest()[:8]}"


def fetch(release: Release, jdk: Jdk, folder: Path) -> Path:
    """Return the folder of a server, brought here unless it is kept; raise SearchNodeError."""
    target = home(release, folder)
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(0o755)  # whatever the caller's mask: another account runs the node
    with _alone(folder / f"{target.name}.lock"):
        if not target.exists():
            with tempfile.TemporaryDirectory(dir=folder) as work:
                # renamed when it is whole: a killed run leaves no half of a server
                _make(release, jdk, Path(work), folder / "fetch.log").rename(target)
    return target


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _make(release: Release, jdk: Jdk, work: Path, log: Path) -> Path:
    with zipfile.ZipFile(_by_maven(release.archive, work, log)) as archive:
        wanted = [name for name in archive.namelist() if not LEFT_OUT.match(name)]
        archive.extractall(work, wanted)
    root = work / f"{release.kind}-{release.version}"
    for module in release.modules:
        folder = root / "modules" / module.name
        folder.mkdir()
        shutil.move(_by_maven(module.artifact, work, log), folder)
        _describe(release, folder, module.main)
    if release.plugin:
        folder = root / "plugins" / "portal-analysis"
        folder.mkdir(parents=True)
        _compile(release, release.plugin, jdk, root, log)
        _describe(release, folder, release.plugin.main)
    _open_to_all(root)
    return root


def _by_maven(artifact: Artifact, work: Path, log: Path) -> Path:
    """Fetch a file; Maven knows by its own settings from where."""
    maven = shutil.which("mvn")
    if maven is None:
        raise SearchNodeError(errors.NO_MAVEN)
    command = [maven, "-q", "-B", "-Dstyle.color=never", COPY]
    command += [f"-Dartifact={artifact.coordinates}", "-Dmdep.stripVersion=true"]
    file = work / artifact.name
    done = _run([*command, f"-DoutputDirectory={work}"], work, log)
    if not done or not file.exists():
        raise SearchNodeError(errors.NOT_FETCHED, name=artifact.coordinates, log=log)
    with file.open("rb") as content:
        if hashlib.file_digest(content, "sha256").hexdigest() != artifact.sha256:
            raise SearchNodeError(errors.WRONG_CHECKSUM, name=artifact.coordinates)
    return file


def _compile(release: Release, plugin: Plugin, jdk: Jdk, root: Path, log: Path) -> None:
    tools, classes = jdk.home / "bin", root.parent / "classes"
    target = root / "plugins" / "portal-analysis" / "portal-analysis.jar"
    options = ["-Xlint:-options", "--release", str(release.oldest), "-cp", f"{root}/lib/*"]
    sources = [str(SOURCES / name) for name in plugin.sources]
    compiled = _run([str(tools / "javac"), *options, "-d", str(classes), *sources], root, log)
    packed = ["jar", "--create", "--file", str(target), "-C", str(classes), "."]
    if not (compiled and _run([str(tools / packed[0]), *packed[1:]], root, log)):
        raise SearchNodeError(errors.NOT_COMPILED, name=release.name, log=log)


def _describe(release: Release, folder: Path, main: str) -> None:
    described = {
        "name": folder.name,
        "description": "what the archive for tests lacks",
        "version": release.version,
        f"{release.kind}.version": release.version,
        "java.version": str(release.oldest),
        "classname": main,
    }
    lines = "".join(f"{key}={value}\n" for key, value in described.items())
    (folder / "plugin-descriptor.properties").write_text(lines)


def _open_to_all(root: Path) -> None:
    """The archive does not say who may run what, and the account of the node is another."""
    root.chmod(0o755)
    for path in root.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)


def _run(command: list[str], folder: Path, log: Path) -> bool:
    with log.open("ab") as output:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    return done.returncode == 0
