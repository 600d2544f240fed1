"""Which operating system account runs the server: PostgreSQL refuses root."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

UNPRIVILEGED = "nobody"


@dataclass(frozen=True)
class Account:
    """User and group of the server process; `dropped` when they are not our own."""

    uid: int
    gid: int
    dropped: bool

    @classmethod
    def for_data(cls, data: Path) -> "Account":
        """Return our own account; for root the owner of existing files or an unprivileged one."""
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid(), dropped=False)
        if data.exists() and (owner := data.stat()).st_uid != 0:
            return cls(owner.st_uid, owner.st_gid, dropped=True)
        nobody = pwd.getpwnam(UNPRIVILEGED)
        return cls(nobody.pw_uid, nobody.pw_gid, dropped=True)

    def popen_options(self) -> dict[str, Any]:
        """Return the arguments of subprocess that drop the privileges."""
        if not self.dropped:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def can_enter(self, path: Path) -> bool:
        """Tell whether the account may walk down to the folder (missing parts are made later)."""
        return not self.dropped or all(self._may_pass(p) for p in (path, *path.parents))

    def _may_pass(self, folder: Path) -> bool:
        try:
            status = folder.stat()
        except FileNotFoundError:
            return True
        bit = stat.S_IXOTH
        if status.st_uid == self.uid:
            bit = stat.S_IXUSR
        elif status.st_gid == self.gid:
            bit = stat.S_IXGRP
        return bool(status.st_mode & bit)

    def own(self, folder: Path, mode: int = 0o700) -> None:
        """Make the folder if needed and give it to the account."""
        folder.mkdir(parents=True, exist_ok=True)
        if self.dropped:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(mode)
