"""The one sentence that a person reads when the portal cannot start.

Russian stands here in the code: gettext and the catalogue do not exist before the environment does.
"""


class Refusal(SystemExit):
    """Ends the program with exit status 1 and the sentence on stderr."""


VENV_MISSING = (
    "Не хватает системного пакета python3-venv: выполните "
    "«sudo apt install python3-venv» и повторите «{command}»."
)
NO_SPACE = (
    "Мало места на диске: в {folder} свободно {free} МБ, а для установки нужно {needed} МБ. "
    "Освободите место и повторите."
)
NO_SPACE_LEFT = (
    "Во время установки кончилось место на диске ({folder}): освободите его и повторите."
)
NOT_OURS = "Папка {folder} занята чем-то другим: укажите иную переменной VENV."
NO_PACKAGES = (
    "Не удалось установить пакеты из {lock}: проверьте соединение с интернетом. Журнал: {log}."
)
BAD_PORT = "PORT должен быть числом от 1 до 65535, а не «{port}»."
PORT_TAKEN = "Порт {port} уже занят: запустите на другом, например «PORT={other} make run»."
PORT_FORBIDDEN = (
    "Порт {port} доступен только администратору: "
    "запустите на другом, например «PORT={other} make run»."
)
NO_CHROMIUM = (
    "Для проверок не хватает системных пакетов: выполните "
    "«sudo apt install {packages}» и повторите «make test»."
)
NO_CHROME = "CHROME_PATH называет «{path}», но запускаемой программы там нет."
APT_FAILED = "Не удалось установить системные пакеты {packages}: журнал {log}."
NO_VALIDATOR = (
    "Не удалось взять veraPDF через Maven: проверьте соединение с интернетом и настройку Maven. "
    "Журнал: {log}."
)
WRONG_VALIDATOR = (
    "Контрольная сумма {name} не та, что записана в проекте: файл не взят, проверки не запущены."
)
