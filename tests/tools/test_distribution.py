"""An engine is fetched once, known by its checksum, and never half there."""

import hashlib
import io
import zipfile
from dataclasses import replace

import pytest

from tools.search_node import SearchNodeError, distribution, releases
from tools.search_node.java import Jdk
from tools.search_node.releases import Artifact, Release

MAVEN = """#!/bin/sh
echo "$@" >> {folder}/asked
for each; do case "$each" in -DoutputDirectory=*) out="${{each#*=}}";; esac; done
cp {folder}/content.zip "$out/opensearch.zip"
"""


def archive():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as written:
        for name in ("bin/opensearch", "bin/opensearch.bat", "modules/ingest-geoip/a.jar", "lib/b"):
            written.writestr(f"opensearch-1.0/{name}", "x")
    return content.getvalue()


@pytest.fixture
def maven(tmp_path, monkeypatch):
    """Have a Maven on the path that brings a small archive; return its folder."""
    folder = tmp_path / "maven"
    folder.mkdir()
    (folder / "content.zip").write_bytes(archive())
    (folder / "mvn").write_text(MAVEN.format(folder=folder))
    (folder / "mvn").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


@pytest.fixture
def release(maven):
    digest = hashlib.sha256((maven / "content.zip").read_bytes()).hexdigest()
    archive = Artifact("org.example:opensearch:1.0:zip", digest)
    return Release(kind="opensearch", version="1.0", archive=archive, oldest=11)


@pytest.fixture
def fetch(tmp_path):
    def get(release):
        return distribution.fetch(release, Jdk(21, tmp_path), tmp_path / "cache")

    return get


def test_it_is_fetched_once_and_left_without_what_is_of_no_use(fetch, release, maven):
    homes = {fetch(release) for _time in range(2)}

    assert len((maven / "asked").read_text().splitlines()) == 1
    (home,) = homes
    files = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert files == {"bin/opensearch", "lib/b"}
    assert (home / "bin" / "opensearch").stat().st_mode & 0o777 == 0o755
    assert (home / "lib" / "b").stat().st_mode & 0o777 == 0o644


def test_a_wrong_checksum_leaves_nothing_behind(fetch, release, maven):
    (maven / "content.zip").write_bytes(archive() + b"more")

    with pytest.raises(SearchNodeError, match=r"^Контрольная сумма org\.example:opensearch"):
        fetch(release)
    assert not distribution.home(release, maven.parent / "cache").exists()


def test_what_maven_does_not_bring_is_told_with_the_log(fetch, release, maven):
    (maven / "mvn").write_text("#!/bin/sh\necho no such artifact\nexit 1\n")

    with pytest.raises(SearchNodeError, match=r"^Не удалось взять .* Журнал: (.*)\.$"):
        fetch(release)
    assert (maven.parent / "cache" / "fetch.log").read_text() == "no such artifact\n"


def test_a_machine_without_maven_is_told_the_package(fetch, release, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SearchNodeError, match=r"«sudo apt install maven»"):
        fetch(release)


def test_other_additions_make_another_engine(release, tmp_path):
    elder = replace(release, oldest=17)
    assert distribution.home(release, tmp_path) != distribution.home(elder, tmp_path)


def test_every_file_is_pinned_and_names_no_host():
    artifacts = [
        artifact
        for each in releases.RELEASES
        for artifact in (each.archive, *(module.artifact for module in each.modules))
    ]
    assert len({each.sha256 for each in artifacts}) == len(artifacts)
    assert all(len(each.sha256) == 64 and "//" not in each.coordinates for each in artifacts)
