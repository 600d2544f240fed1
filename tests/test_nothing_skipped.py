"""`make test` fails when anything was skipped."""

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture(params=["0", "2"], ids=["one process", "two processes"])
def run(pytester, request):
    """Return a function that runs tests as `make test` runs ours."""

    def of(code):
        pytester.makepyfile(code)
        pytester.makeini("[pytest]\n")
        return pytester.runpytest_subprocess(
            *("-p", "tests.nothing_skipped", "-p", "no:django", "-p", "no:playwright"),
            *("-p", "no:base_url", "-p", "no:hypothesispytest", "-n", request.param),
        )

    return of


@pytest.fixture(autouse=True)
def _path(monkeypatch, request):
    monkeypatch.setenv("PYTHONPATH", str(request.config.rootpath))
    monkeypatch.delenv("DJANGO_SETTINGS_MODULE", raising=False)


def test_skipped_test_fails_the_run(run):
    result = run("import pytest\ndef test_a(): pytest.skip('no browser')\ndef test_b(): pass")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["SKIPPED IS FAILED: *test_a", "*1 passed, 1 skipped in *"])


def test_whole_run_passes(run):
    result = run("def test_a(): pass")
    assert result.ret == pytest.ExitCode.OK


def test_failure_stays_a_failure(run):
    result = run("def test_a(): assert False")
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_a_run_that_failed_ends_with_its_figures(run):
    result = run("def test_a(): assert False\ndef test_b(): pass")
    assert result.outlines[-1].strip("= ").startswith("1 failed, 1 passed in ")
