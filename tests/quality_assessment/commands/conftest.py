import pytest
from django.core.management import call_command


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command on a file; return its status, its lines, and what it complained of."""

    def go(command, content, *more):
        path = tmp_path / "file"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        status = 0
        try:
            call_command(command, path, *more)
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err.splitlines()

    return go
