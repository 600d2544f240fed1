"""Real engines judge the search in the tests: a JDK, Maven, two archives kept for all runs."""

import shutil
import sys
from pathlib import Path

import refusal

# before what the system may have under the same name
sys.path.insert(1, str(Path(__file__).resolve().parent.parent))

from tools.search_node import KINDS, SearchNodeError, distribution, java

JDK = "default-jdk-headless"


def packages() -> list[str]:
    """Return the system packages to install: a JDK always, Maven until the engines are here."""
    maven = [] if shutil.which("mvn") else ["maven"]
    try:
        return [] if is_here() else maven
    except SearchNodeError:
        return [JDK, *maven]


def is_here() -> bool:
    """Tell whether the engines for the JDK of this machine are kept; raises without a JDK."""
    chosen = [java.choose(kind, java.found(java.places())) for kind in KINDS]
    return all(distribution.home(each, distribution.cache()).exists() for each, _jdk in chosen)


def require_engines() -> None:
    """Fetch by Maven the engines that are not kept; refuse where one cannot be had."""
    try:
        for kind in KINDS:
            release, jdk = java.choose(kind, java.found(java.places()))
            if not distribution.home(release, distribution.cache()).exists():
                print(f"Беру {release.name} для проверок поиска, это нужно один раз…", flush=True)
                distribution.fetch(release, jdk, distribution.cache())
    except SearchNodeError as error:
        raise refusal.Refusal(str(error)) from error
