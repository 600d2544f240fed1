"""Makes the virtual environment and fills it with exactly what the lock file names."""

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import refusal
from preconditions import require_space, require_venv_module

NEEDED_MEGABYTES = 1500
# the process that looks into a file sent to the portal may write nothing, so it would compile these
# anew each time: twice the processor's time of an upload
NEVER_COMPILED_BY_USE = ("cryptography", "fontTools", "pypdf")
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "default-timeout": "UV_HTTP_TIMEOUT",
}
NO_SPACE_SIGNS = ("No space left on device", "Errno 28", "os error 28")


class Installer:
    """One environment, one lock, one log of what the tools said."""

    def __init__(self, folder: Path, lock: Path, log: Path) -> None:
        self.folder = folder
        self.lock = lock
        self.log = log
        self.python = folder / "bin" / "python"

    def install(self) -> None:
        """Build the environment anew; refuses with one sentence when it cannot."""
        require_venv_module()
        self._require_ours()
        require_space(self.folder, NEEDED_MEGABYTES)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.log.write_bytes(b"")
        try:
            venv.create(self.folder, clear=True, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            self._note(str(error))
            self._refuse()
        if not (self._install_uv() and self._install_all() and self._compile()):
            self._refuse()

    def _require_ours(self) -> None:
        """Clearing a folder that somebody named by mistake would destroy his files."""
        occupied = self.folder.exists() and any(self.folder.iterdir())
        if occupied and not (self.folder / "pyvenv.cfg").exists():
            raise refusal.Refusal(refusal.NOT_OURS.format(folder=self.folder))

    def _install_uv(self) -> bool:
        only_uv = self.folder / "uv.lock.txt"
        only_uv.write_text(pinned("uv", self.lock.read_text()))
        return self._run("-m", "pip", "install", "--require-hashes", "-r", str(only_uv))

    def _install_all(self) -> bool:
        """Install by uv, five times faster; pip covers what uv cannot read of its settings."""
        # the lock is complete, and leaves out on purpose what a package only says it needs
        arguments = ("pip", "install", "--require-hashes", "--no-deps", "-r", str(self.lock))
        return self._run(
            *("-m", "uv", *arguments, "--python", str(self.python)), **self._uv_environment()
        ) or self._run("-m", *arguments)

    def _compile(self) -> bool:
        packages = self.folder.glob("lib/python3*/site-packages")
        folders = [str(each / name) for each in packages for name in NEVER_COMPILED_BY_USE]
        return self._run("-m", "compileall", "-q", *folders)

    def _uv_environment(self) -> dict[str, str]:
        command = [str(self.python), "-m", "pip", "config", "list"]
        listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1", **as_uv_settings(listed)}

    def _run(self, *arguments: str, **environment: str) -> bool:
        with self.log.open("ab") as log:
            done = subprocess.run(
                [self.python, *arguments],
                env={**environment, **os.environ},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
            )
        return done.returncode == 0

    def _note(self, text: str) -> None:
        with self.log.open("a") as log:
            log.write(text + "\n")

    def _refuse(self) -> None:
        said = self.log.read_text(errors="replace")
        if any(sign in said for sign in NO_SPACE_SIGNS):
            raise refusal.Refusal(refusal.NO_SPACE_LEFT.format(folder=self.folder))
        sys.stderr.write("".join(said.splitlines(keepends=True)[-15:]))
        raise refusal.Refusal(refusal.NO_PACKAGES.format(lock=self.lock.name, log=self.log))


def pinned(package: str, lock: str) -> str:
    """Return the lock's own lines about one package, hashes included."""
    found = re.search(rf"^{re.escape(package)}==(?:.*\\\n)*.*\n", lock, re.MULTILINE)
    if found is None:
        raise LookupError(package)
    return found[0]


def as_uv_settings(pip_config: str) -> dict[str, str]:
    """Translate `pip config list`: uv does not read the settings of pip."""
    lines = re.findall(r"^[^=]*?([\w-]+)='(.*)'$", pip_config, re.MULTILINE)
    return {PIP_TO_UV[key]: value for key, value in lines if key in PIP_TO_UV and value}
