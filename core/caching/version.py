"""The version of the code: pages rendered by another one are other pages."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

CODE = (".py", ".html", ".mo", ".txt", ".xml")
SKIPPED = frozenset({"var", "tests", "node_modules", "docs"})


@cache
def code_version() -> str:
    """Return a short mark of the code, templates and static files; the same in all processes."""
    if settings.RELEASE:
        return settings.RELEASE
    digest = sha256()
    for path in sorted(_files(Path(settings.BASE_DIR))):
        digest.update(f"{path}:{path.stat().st_mtime_ns}".encode())
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists():
        digest.update(manifest.read_bytes())
    return digest.hexdigest()[:12]


def _files(root: Path) -> list[Path]:
    folders = [each for each in root.iterdir() if each.is_dir() and _is_ours(each)]
    return [path for each in folders for path in each.rglob("*") if path.suffix in CODE]


def _is_ours(folder: Path) -> bool:
    return folder.name not in SKIPPED and not folder.name.startswith((".", "_"))
