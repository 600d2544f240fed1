"""Why a node cannot run: one sentence each, for people.

Russian stands here in the code: the installer reads it before there is a catalogue.
"""

NO_JDK = (
    "Для проверок на настоящих поисковых движках нужен JDK с javac, 21 или новее (на 11–20 – "
    "прежние версии движков): выполните «sudo apt install default-jdk-headless» или назовите "
    "папку JDK в JAVA_HOME."
)
NO_MAVEN = (
    "Для проверок на настоящих поисковых движках нужен Maven: "
    "выполните «sudo apt install maven» и повторите."
)
NOT_FETCHED = (
    "Не удалось взять {name} через Maven: проверьте соединение с интернетом и настройку Maven. "
    "Журнал: {log}."
)
WRONG_CHECKSUM = (
    "Контрольная сумма {name} не та, что записана в проекте: файл не взят, движок не запущен."
)
NOT_COMPILED = "Не удалось собрать дополнение к {name}: журнал {log}."
UNREACHABLE = (
    "Движок работает от имени {user}, а ему не открыть {path}: "
    "откройте папку для чтения или назовите другой JDK в JAVA_HOME."
)
NOT_STARTED = "{name} не запустился за {seconds} с: журнал {log}."
DIED = "{name} завершился, не успев ответить: журнал {log}."
RUNS_ALREADY = "{name} уже запущен ({url}): остановите его и повторите."


class SearchNodeError(RuntimeError):
    """A node is not available; the text is one sentence that says what to do."""

    def __init__(self, sentence: str, **details: object) -> None:
        super().__init__(sentence.format(**details))
