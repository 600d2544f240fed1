"""Which servers there are, what their archives lack, on which Java they run."""

from dataclasses import dataclass

ANY = 999
KINDS = ("opensearch", "elasticsearch")


@dataclass(frozen=True)
class Artifact:
    """A file of Maven Central, known by its checksum."""

    coordinates: str
    sha256: str

    @property
    def name(self) -> str:
        """Return the name under which Maven is asked to put it."""
        _group, name, _version, extension = self.coordinates.split(":")
        return f"{name}.{extension}"


@dataclass(frozen=True)
class Module:
    """A published module that the archive lacks."""

    name: str
    artifact: Artifact
    main: str


@dataclass(frozen=True)
class Plugin:
    """Sources of ours that stand in for a module that is published nowhere."""

    main: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Release:
    """One version of a server; `oldest` and `newest` are the versions of Java that run it."""

    kind: str
    version: str
    archive: Artifact
    oldest: int
    newest: int = ANY
    modules: tuple[Module, ...] = ()
    plugin: Plugin | None = None

    @property
    def name(self) -> str:
        """Return what people call it."""
        product = {"opensearch": "OpenSearch", "elasticsearch": "Elasticsearch"}[self.kind]
        return f"{product} {self.version}"


def _archive(kind: str, version: str, sha256: str) -> Artifact:
    group = {"opensearch": "org.opensearch", "elasticsearch": "org.elasticsearch"}[kind]
    coordinates = f"{group}.distribution.integ-test-zip:{kind}:{version}:zip"
    return Artifact(coordinates, sha256)


# the newest first; a version that is not listed may be there, so a bump is tried before it is kept
RELEASES = (
    Release(
        kind="opensearch",
        version="3.8.0",
        archive=_archive(
            "opensearch",
            "3.8.0",
            "196c3cf4602c394f2e40e6174ccbf2a924eae37246f08fa6bbb6b75f9fd5ff1f",
        ),
        oldest=21,
    ),
    Release(
        kind="elasticsearch",
        version="9.5.3",
        archive=_archive(
            "elasticsearch",
            "9.5.3",
            "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d",
        ),
        oldest=21,
        plugin=Plugin("portal.Root", ("Analysis.java", "Root.java")),
    ),
    # where Debian has Java 17 only; both need the security manager, which Java 24 has not
    Release(
        kind="opensearch",
        version="2.19.6",
        archive=_archive(
            "opensearch",
            "2.19.6",
            "71d6d8b1c637f3faecda0752b184b1cc526fc6eaad59ec1408c6327bb00b9293",
        ),
        oldest=11,
        newest=21,
        modules=(
            Module(
                "analysis-common",
                Artifact(
                    "org.opensearch.plugin:analysis-common:2.19.6:jar",
                    "187378844d92a043b935038f9ae168f7812f686b1c1c7128f8b97731baff8a1a",
                ),
                "org.opensearch.analysis.common.CommonAnalysisPlugin",
            ),
            Module(
                "mapper-extras",
                Artifact(
                    "org.opensearch.plugin:mapper-extras-client:2.19.6:jar",
                    "4a486870432b71a190dca3aaba91f1fba58837e4a4146b2982e8a938164a9a34",
                ),
                "org.opensearch.index.mapper.MapperExtrasPlugin",
            ),
        ),
    ),
    Release(
        kind="elasticsearch",
        version="7.17.29",
        archive=_archive(
            "elasticsearch",
            "7.17.29",
            "841ee00be1a72ba8e707b5a2fb55f23fe7a4184369b4585393238b1c903eedaf",
        ),
        oldest=11,
        newest=21,
        modules=(
            Module(
                "mapper-extras",
                Artifact(
                    "org.elasticsearch.plugin:mapper-extras-client:7.17.29:jar",
                    "3fc4139860139a524b0e56309261c943c90863da0c1bb2d1b0fc86d78f1525cd",
                ),
                "org.elasticsearch.index.mapper.MapperExtrasPlugin",
            ),
        ),
        plugin=Plugin("portal.Analysis", ("Analysis.java",)),
    ),
)
