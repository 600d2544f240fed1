"""What judges the search is asked for like the browser; without it nothing is tested."""

import pytest


@pytest.fixture
def engines(module, monkeypatch, tmp_path):
    """A machine with one JDK, of which nothing is kept yet."""
    found = module("engines")
    home = tmp_path / "jdk"
    (home / "bin").mkdir(parents=True)
    (home / "release").write_text('JAVA_VERSION="21.0.1"\n')
    for name in ("java", "javac"):
        (home / "bin" / name).touch(0o755)
    monkeypatch.setattr(found.java, "places", lambda: iter([home]))
    monkeypatch.setattr(found.distribution, "cache", lambda: tmp_path / "cache")
    monkeypatch.setattr(found.shutil, "which", lambda name: f"/usr/bin/{name}")
    return found


@pytest.fixture
def fetched(engines, monkeypatch):
    """Have every engine brought at once; return what was."""
    brought = []

    def fetch(release, jdk, folder):
        brought.append((release.name, jdk.version))
        engines.distribution.home(release, folder).mkdir(parents=True)

    monkeypatch.setattr(engines.distribution, "fetch", fetch)
    return brought


def test_both_are_fetched_once_and_named(engines, fetched, capsys):
    for _time in range(2):
        engines.require_engines()

    assert fetched == [("OpenSearch 3.8.0", 21), ("Elasticsearch 9.5.3", 21)]
    assert "Беру OpenSearch 3.8.0 для проверок поиска" in capsys.readouterr().out


def test_a_jdk_and_maven_are_asked_for_until_they_are_needed_no_more(engines, fetched, monkeypatch):
    monkeypatch.setattr(engines.shutil, "which", lambda name: None)
    assert engines.packages() == ["maven"]
    engines.require_engines()
    assert engines.packages() == []
    monkeypatch.setattr(engines.java, "places", lambda: iter([]))
    assert engines.packages() == ["default-jdk-headless", "maven"]


def test_without_a_jdk_nothing_is_tested(engines, module, monkeypatch):
    monkeypatch.setattr(engines.java, "places", lambda: iter([]))
    with pytest.raises(module("refusal").Refusal, match=r"^Для проверок .* нужен JDK"):
        engines.require_engines()


def test_what_cannot_be_fetched_stops_the_tests(engines, module, monkeypatch):
    monkeypatch.setattr(engines.shutil, "which", lambda name: None)
    with pytest.raises(module("refusal").Refusal, match=r"нужен Maven"):
        engines.require_engines()
