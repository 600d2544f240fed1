"""Reading of files by the worker."""

import pytest
from django.db import transaction

from core.models import OutboxEntry
from core.outbox.drain import drain
from media_library import tasks
from media_library.documents import reading
from media_library.extraction import run
from media_library.extraction.problems import ProblemError
from media_library.models import DocumentReading, PortalDocument, ReadingState
from tests.factories.files import SCAN, office_file, pdf
from tests.factories.media_library import MP4, DocumentFactory, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs(monkeypatch):
    """Return the keys of the documents whose reading was queued."""
    queued = []
    monkeypatch.setattr(
        tasks.read_document, "defer", lambda document_id: queued.append(document_id)
    )
    return queued


@pytest.fixture
def start(jobs, django_capture_on_commit_callbacks):
    """Return a function that starts the reading of a document, as the worker would."""

    def begin(document, **options):
        with django_capture_on_commit_callbacks(execute=True):
            reading.start(document, **options)
        return DocumentReading.objects.get(document=document)

    return begin


@pytest.fixture
def read(start):
    """Return a function that starts and does the reading."""

    def whole(document):
        start(document)
        reading.read(document.pk)
        return DocumentReading.objects.get(document=document)

    return whole


def test_a_saved_document_is_read_after_the_commit(jobs, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        document = DocumentFactory()
        drain()

    assert jobs == [document.pk]
    assert document.reading.state == ReadingState.WAITING


def test_the_text_and_the_facts_are_kept(read):
    document = DocumentFactory(content=pdf("Положение о смотре", title="Смотр"))
    found = read(document)

    assert (found.state, found.text) == (ReadingState.DONE, "Положение о смотре")
    assert found.fact("title") == "Смотр"
    assert found.fact("pictures") is None
    assert found.words_per_page == 2
    assert PortalDocument.objects.get(pk=document.pk).text == "Положение о смотре"


@pytest.mark.parametrize(
    ("content", "name", "state", "flag"),
    [
        (pdf(SCAN), "a.pdf", ReadingState.EMPTY, "scan"),
        (office_file(), "a.docx", ReadingState.DONE, "accessible"),
        (picture(), "a.jpg", ReadingState.SKIPPED, "scan"),
        (MP4, "a.mp4", ReadingState.SKIPPED, "unknown"),
    ],
)
def test_the_flag_follows_the_file(read, content, name, state, flag):
    document = DocumentFactory(content=content, name=name)

    assert read(document).state == state
    assert PortalDocument.objects.get(pk=document.pk).accessibility == flag


def test_a_word_by_hand_is_not_taken_back(read):
    document = DocumentFactory(
        content=pdf(SCAN), accessibility_by_hand="accessible", accessibility="accessible"
    )
    found = read(document)

    assert found.found == "scan"
    assert PortalDocument.objects.get(pk=document.pk).accessibility == "accessible"


def test_the_index_and_the_pages_hear_of_it(read):
    document = DocumentFactory()
    OutboxEntry.objects.all().delete()
    read(document)

    assert OutboxEntry.objects.filter(object_pk=str(document.pk)).exists()


def test_a_file_is_read_once(start, read, jobs):
    document = DocumentFactory()
    read(document)
    start(document)

    assert jobs == [document.pk]


def test_a_new_file_is_read_anew(read, jobs):
    document = DocumentFactory(content=pdf("Первый"))
    read(document)
    document.file.save("novyy.pdf", DocumentFactory.build(content=pdf("Второй")).file, save=False)
    document._set_document_file_metadata()
    document.save()

    assert read(document).text == "Второй"
    assert len(jobs) == 2


def test_what_was_read_of_an_older_file_is_thrown_away(start, monkeypatch):
    document = DocumentFactory()
    start(document)

    def slow(*_arguments):
        PortalDocument.objects.filter(pk=document.pk).update(file_hash="другой")
        return {"text": "старое", "truncated": False, "facts": {}}

    monkeypatch.setattr(reading, "ask", slow)
    reading.read(document.pk)

    assert DocumentReading.objects.get().text == ""


class TestFailure:
    """A file that cannot be read."""

    @pytest.fixture
    def fails(self, monkeypatch):
        def with_problem(code):
            def stopped(*_arguments):
                raise ProblemError(code)

            monkeypatch.setattr(reading, "ask", stopped)

        return with_problem

    @pytest.mark.parametrize("code", ["time", "memory", "crash", "damaged", "entities", "output"])
    def test_its_reason_is_kept(self, read, fails, code):
        fails(code)
        with pytest.raises(reading.ReadingError, match=code):
            read(DocumentFactory())

        found = DocumentReading.objects.get()
        assert (found.state, found.problem, found.attempts) == (ReadingState.FAILED, code, 1)

    @pytest.mark.parametrize(("code", "tries"), [("time", 3), ("damaged", 1)])
    def test_only_what_may_pass_is_tried_again(self, code, tries):
        error = reading.PassingError("") if code in reading.PASSING else reading.ReadingError("")
        strategy = tasks.read_document.retry_strategy

        class Job:
            attempts = 0

        done = 1
        while strategy.get_retry_decision(exception=error, job=Job) is not None:
            Job.attempts += 1
            done += 1
        assert done == tries

    def test_it_is_read_again_when_asked(self, start, read, fails, jobs, monkeypatch):
        document = DocumentFactory()
        fails("time")
        with pytest.raises(reading.PassingError):
            read(document)
        monkeypatch.undo()

        start(document, again=True)
        reading.read(document.pk)

        assert DocumentReading.objects.get().state == ReadingState.DONE

    def test_a_lost_file_is_told(self, read):
        document = DocumentFactory()
        document.file.storage.delete(document.file.name)

        with pytest.raises(reading.PassingError, match="lost"):
            read(document)
        assert DocumentReading.objects.get().problem == "lost"

    def test_a_lost_file_of_older_times_does_not_stop_the_outbox(self, start, jobs):
        document = DocumentFactory()
        document.file.storage.delete(document.file.name)
        PortalDocument.objects.update(file_hash="")
        document.refresh_from_db()

        assert start(document).state == ReadingState.WAITING

    def test_a_deleted_document_is_nobody_s_failure(self):
        reading.read(0)

        assert not DocumentReading.objects.exists()


def test_a_hostile_reader_is_stopped_and_told(start, monkeypatch, settings):
    """A real child that never ends, in the place of a file that makes a parser do so."""
    monkeypatch.setattr(run, "CHILD", "tests.media_library.extraction.child")
    settings.EXTRACTION_SECONDS = 1
    monkeypatch.setattr(reading, "ask", lambda _action, file, limits: run.ask("loop", file, limits))
    document = DocumentFactory()
    start(document)

    with pytest.raises(reading.PassingError):
        tasks.read_document(document_id=document.pk)

    assert DocumentReading.objects.get().problem == "time"


class TestMissed:
    """What was never read, or whose job was lost."""

    def test_older_documents_are_started(self, jobs, django_capture_on_commit_callbacks):
        document = DocumentFactory()

        with django_capture_on_commit_callbacks(execute=True):
            tasks.read_missed_documents()

        assert jobs == [document.pk]

    def test_a_lost_job_is_started_again(self, start, jobs, monkeypatch):
        document = DocumentFactory()
        start(document)
        monkeypatch.setattr(reading, "MISSED", -reading.MISSED)

        assert reading.start_missed() == 1

    def test_what_waits_its_turn_or_was_read_is_left_alone(self, start, read):
        start(DocumentFactory(content=pdf("Раз")))
        read(DocumentFactory(content=pdf("Два")))

        assert reading.start_missed() == 0


def test_nothing_is_queued_for_a_change_that_was_rolled_back(jobs):
    document = DocumentFactory()
    with transaction.atomic():
        reading.start(document)
        transaction.set_rollback(True)

    assert jobs == []
