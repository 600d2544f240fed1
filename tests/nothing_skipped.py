"""Plugin of `make test`: a skipped test is a failure, whatever the reason."""

import pytest


def pytest_sessionfinish(session, exitstatus):
    """Fail the whole run when anything was left out."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    """Say why the run failed."""
    for report in terminalreporter.stats.get("skipped", []):
        terminalreporter.write_line(f"SKIPPED IS FAILED: {report.nodeid}", red=True)
