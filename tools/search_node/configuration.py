"""What a node is told: its name and port, its memory, and that it writes only into its folder."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from .releases import Release

HEAP = "512m"
# as in production: an index of the portal is made by the portal or not at all
AUTO_CREATE = "-portal*,+*"
SETTINGS = """\
cluster.name: {name}
node.name: node
network.host: 127.0.0.1
http.port: {port}
transport.port: 0
discovery.type: single-node
path.data: {folder}/data
path.logs: {folder}/logs
action.auto_create_index: "{auto_create}"
cluster.routing.allocation.disk.threshold_enabled: false
"""
JVM = """\
-Xms{heap}
-Xmx{heap}
-XX:+UseSerialGC
-XX:TieredStopAtLevel=1
-XX:-AlwaysPreTouch
-XX:ErrorFile={folder}/logs/jvm.log
"""
# of the stock options: what is chosen above, and what writes into the server's own folder
OURS = re.compile(r"GC|G1|CMS|-Xm[sx]|-Xlog|InitiatingHeap|HeapDump|ErrorFile|incubator")


@dataclass(frozen=True)
class Place:
    """The folder of one run of a node, its port and the name that only it has."""

    folder: Path
    port: int
    name: str

    @property
    def url(self) -> str:
        """Return where it answers."""
        return f"http://127.0.0.1:{self.port}"


def write(release: Release, home: Path, place: Place, heap: str) -> None:
    """Put the files of a node into its folder."""
    config = place.folder / "config"
    shutil.copytree(home / "config", config)
    for name in ("data", "logs", "tmp", "config/jvm.options.d"):
        (place.folder / name).mkdir(exist_ok=True)
    settings = SETTINGS.format(**vars(place), auto_create=AUTO_CREATE)
    if release.kind == "elasticsearch":
        settings += "xpack.security.enabled: false\n"
    (config / f"{release.kind}.yml").write_text(settings)
    stock = (config / "jvm.options").read_text().splitlines(keepends=True)
    (config / "jvm.options").write_text("".join(line for line in stock if not OURS.search(line)))
    options = JVM.format(heap=heap, folder=place.folder)
    (config / "jvm.options.d" / "portal.options").write_text(options)


def environment(release: Release, place: Place, java: Path, path: str) -> dict[str, str]:
    """Return the whole environment of the server's process."""
    prefix = "ES" if release.kind == "elasticsearch" else "OPENSEARCH"
    return {
        "PATH": path,
        "HOME": str(place.folder),
        "LANG": "C.UTF-8",
        f"{prefix}_JAVA_HOME": str(java),
        f"{prefix}_PATH_CONF": str(place.folder / "config"),
        # of the programs that start the server as well
        "JDK_JAVA_OPTIONS": "-Djava.io.tmpdir=" + str(place.folder / "tmp"),
        f"{prefix}_TMPDIR": str(place.folder / "tmp"),
    }
