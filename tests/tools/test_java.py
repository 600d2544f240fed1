"""Which engines run on the JDK of a machine; without one a person is told what to install."""

import pytest

from tools.search_node import KINDS, SearchNodeError, java


@pytest.fixture
def jdk(tmp_path):
    """Make what looks like a JDK of a version."""

    def make(version, *programs):
        home = tmp_path / f"jdk-{len(list(tmp_path.iterdir()))}"
        (home / "bin").mkdir(parents=True)
        (home / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n')
        for name in programs or ("java", "javac"):
            (home / "bin" / name).touch(0o755)
        return home

    return make


@pytest.mark.parametrize(
    ("versions", "opensearch", "elasticsearch", "runs_on"),
    [
        (["17.0.15"], "2.19.6", "7.17.29", 17),
        (["11.0.2"], "2.19.6", "7.17.29", 11),
        (["21.0.1"], "3.8.0", "9.5.3", 21),
        (["25"], "3.8.0", "9.5.3", 25),
        (["17.0.15", "25.0.3", "21.0.1"], "3.8.0", "9.5.3", 21),
    ],
)
def test_the_newest_engines_are_taken_that_run_here(
    jdk, versions, opensearch, elasticsearch, runs_on
):
    found = java.found([jdk(version) for version in versions])
    chosen = [java.choose(kind, found) for kind in KINDS]

    assert [release.version for release, _jdk in chosen] == [opensearch, elasticsearch]
    assert {each.version for _release, each in chosen} == {runs_on}


def test_neither_a_runtime_nor_an_old_java_nor_any_folder_will_do(jdk, tmp_path):
    (tmp_path / "empty").mkdir()
    folders = [jdk("21.0.1", "java"), jdk("1.8.0_412"), tmp_path / "empty", tmp_path / "absent"]

    for kind in KINDS:
        with pytest.raises(SearchNodeError, match=r"«sudo apt install default-jdk-headless»"):
            java.choose(kind, java.found(folders))


def test_one_jdk_under_two_names_is_one(jdk, tmp_path):
    home = jdk("21")
    (tmp_path / "link").symlink_to(home)
    assert java.found([home, tmp_path / "link"]) == [java.Jdk(21, home)]


def test_the_jdk_of_java_home_is_looked_at_first(jdk, monkeypatch):
    monkeypatch.setenv("JAVA_HOME", "/named")
    assert str(next(java.places())) == "/named"
