"""Words of the benchmarks: some are said before Django and its catalogue are there."""

NO_ARTICLES = (
    "Укажите файл со статьями: make bench-serve ARTICLES=статьи.jsonl.gz "
    "(строка – JSON с полями slug, title, summary, body, date, tags)."
)
NO_FILE = "Файла со статьями нет: {path}."
BAD_LINE = "{path}, строка {line}: {reason}."
NO_FIELD = "нет поля {name}"
NOT_JSON = "это не JSON"
BAD_DATE = "дата «{date}» не читается"
EMPTY = "{path}: статей в файле нет."
NO_QUESTIONS = "В папке {path} нет run.py: это не папка вопросов."
ENGINE = "Ищет {name} (Java {java})."
INDEXED = "В индексе поиска {rows} строк, построен за {seconds:.0f} с."
COPIED = "В кластере {rows} строк, скопированы за {seconds:.0f} с."
MEANT = (
    "По смыслу известны {number} текстов: текст {text:.0f} мс, вопрос {question:.0f} мс "
    "процессора, памяти {memory:.0f} МБ."
)
CROWD_TARGETS = (
    "Цель при 100000 текстов: 95 % ответов за 50 мс, самые частые слова – за 120 мс; "
    "понимание занимает не больше 120 МБ."
)
CROWD_HEAD = "{name:<34}{number:>9}{middle:>14}{most:>14}{ratio:>14}"
CROWD_COLUMNS = {
    "name": "запрос",
    "number": "сколько",
    "middle": "половина, мс",
    "most": "95 %, мс",
    "ratio": "к эталону",
}
CROWD_CASES = {
    "hello": "эталон: «hello» Django",
    "middling": "слова средней частоты",
    "pairs": "два слова средней частоты",
    "frequent": "сто самых частых слов",
    "begun": "подсказки, начало слова",
}
CROWD_SIZES = "Таблица поиска {table}, её индексы {indexes}, известные слова {words}."
CROWD_MEMORY = "Понимание: {loaded:.0f} МБ словари, {whole:.0f} МБ с памятью о {words} словах."
SEARCH_TARGETS = "Цель: страница поиска 25 мс на 4000 страниц, подсказки 10 мс."
NO_DATABASE = "Не удалось создать временную базу данных: {reason}."
LEFTOVER = "Убираю остатки прерванного замера: {name}."
DATABASE = "Готовлю временную базу {name}…"
STATIC = "Собираю стили и статические файлы…"
LOADING = "Загружаю новости: {count}…"
LOADED = (
    "Загружено за {seconds:.0f} с: новостей {news}, из них с обложкой {covered} "
    "(разных картинок {pictures}, копии готовы); рубрик {rubrics}."
)
READY = "Готово: http://localhost:{port}/ – остановить и удалить всё: Ctrl-C."
SILENT = "Веб-сервер не ответил за {seconds} с, причина выше."
DIED = "Веб-сервер остановился сам, причина выше."
REMOVING = "Останавливаю и удаляю временную базу и файлы…"
REMOVED = "Удалено."

NOT_SERVED = "На порту {port} замер не запущен: сначала make bench-serve ARTICLES=… PORT={port}."
NOT_LINUX = "Замер читает /proc и работает только в Linux."
WRONG_ANSWER = "{url} ответил {status}, ожидался {expected}: мерить нечего."
FAR_DATABASE = "PostgreSQL работает не на этой машине: его время не измерено."
TABLE_HEAD = "{name:<34}{total:>9}{ratio:>11}{web:>8}{database:>8}{other:>8}{queries:>10}"
COLUMNS = {
    "name": "запрос",
    "total": "CPU, мс",
    "ratio": "к эталону",
    "web": "веб",
    "database": "база",
    "other": "прочее",
    "queries": "запросов",
}
CASES = {
    "home": "главная",
    "list": "список 20 из {news}",
    "pages": "список, разные страницы",
    "article": "новость, разные",
    "not_modified": "304 по ETag: главная",
    "not_modified_list": "304 по ETag: список",
    "hello": "эталон: «hello» Django",
    "desk": "рабочий стол редактора",
    "publish": "публикация с 10 картинками",
    "upload": "загрузка картинки 12 Мп из 20",
    "catalogue": "каталог без отбора",
    "catalogue_filtered": "каталог, три отбора",
    "catalogue_words": "каталог, слово и два отбора",
    "catalogue_page": "страница программы",
    "methods": "материалы без отбора",
    "methods_filtered": "материалы, три отбора",
    "methods_words": "материалы, слово и отбор",
    "methods_page": "материал, каждый раз другой",
    "bank": "банк практик без отбора",
    "bank_filtered": "банк, три отбора",
    "bank_words": "банк, слово и два отбора",
    "bank_pages": "банк, каждый раз другая часть",
    "bank_page": "страница, каждый раз другая",
    "cycle": "цикл НОКО, последний",
    "cycle_sorted": "цикл НОКО, порядок и слово",
    "cycle_result": "итоги организации, каждый раз другие",
    "survey_page": "страница опроса у редактора",
    "survey_table": "все анкеты в XLSX (фоновая задача)",
    "survey_counts": "подсчёт анкет в исходные данные",
    "import_table": "таблица оператора, оба шага",
    "survey_forgotten": "публикация и удаление анкет",
    "results": "поиск, каждый раз другой вопрос",
    "suggestions": "подсказки, каждый раз другие",
}
TARGET = "Цель: {targets} мс и не более {queries} запросов."
BELOW, ABOVE = "достигнута", "не достигнута: {cases}"
REQUESTS = "По {count} запросов после разогрева, без общего кэша; веб + PostgreSQL вместе."
WEIGHT = "Вес главной: {total:.1f} КБ ({files} файлов), сжатые CSS {css:.1f} КБ, JS {js:.1f} КБ."

NO_KIT = "Укажите папку набора проверок: make quality KIT=папка PORT=… (в ней лежит audit.py)."
MEASURING = "{site}, {name}: страниц {pages}…"
KIT_FAILED = "Набор проверок не смог измерить страницы ({name}): причина выше."
KIT_FLAGS = "Остальные параметры получает набор проверок, например --quick или --lh-runs 3."
MEASURED = "Страниц: {pages}, не прошли: {missed}."

DESK = "Рабочий стол: страниц {pages}, записей каждого вида {each}; веб + PostgreSQL вместе."
DESK_TARGET = "Цель: не более {limit} запросов."
PUBLISHED = "Публикаций {pages}, загрузок {uploads} после разогрева; веб + PostgreSQL вместе."
PUBLISH_TARGET = "Цель: публикация не дольше {limit} мс процессора."

REGISTERS = {"organisations": "организаций", "programmes": "программ"}
IMPORTED = "Загрузка реестра {name}: проверено строк {rows}, записано {written}."
IMPORT_CHECK = (
    "Чтение и проверка: {own:.1f} с процессора, база {database:.1f} с, по часам {clock:.1f} с; "
    "цель {limit:.0f} с."
)
IMPORT_MEMORY = (
    "Память процесса: {memory:.0f} МБ, из них на загрузку {grown:.0f}; цель {limit:.0f} МБ."
)
IMPORT_WRITE = (
    "Запись: {each:.1f} мс процессора на строку ({own:.1f} с, база {database:.1f} с, по часам "
    "{clock:.1f} с); цель {limit:.0f} мс."
)
IMPORT_QUIET = (
    "Эталон «hello» {hello:.1f} мс; где он {quiet} мс, проверка заняла бы {check:.0f} с, "
    "запись строки {each:.0f} мс."
)
IMPORT_AGAIN = "Тот же файл ещё раз: без изменений {again} из {written}."
IMPORT_GOALS = {
    "check": "чтение и проверка",
    "memory": "память",
    "write": "запись",
    "again": "повтор файла",
}

ARRIVED = (
    "Опубликовано страниц: {number}. До появления в поиске: половина за {middle:.1f} с, "
    "самое долгое {most:.1f} с; цель – не дольше {limit:.0f} с."
)
ARRIVAL = "появление в поиске"

PACKAGE = (
    "Пакет для регионального центра: практик {practices}, архив {size:.2f} ГБ; "
    "цель – не больше {limit:.0f} МБ памяти."
)
PACKAGE_STEP = (
    "{name}: память до работы {before:.0f} МБ, самое большее {most:.0f}; процессор {total:.1f} с, "
    "по часам {clock:.1f} с."
)
PACKAGE_STEPS = {
    "make": "Сборка пакета",
    "check": "Проверка у получателя",
    "write": "Приём практик",
}

CATALOGUE = "Организаций {organisations}, программ {programmes}; без общего кэша."
CATALOGUE_TARGET = "Цель: три отбора – {limit} мс процессора и {queries} запросов, не больше."

BANK = "Организаций {organisations}, практик {practices}; без общего кэша."
BANK_TARGET = (
    "Цель: три отбора – {limit} мс процессора и {queries} запросов, страница практики – {detail} "
    "мс и 20 запросов, не больше."
)
FACETS = {
    "filtered": "три отбора",
    "words": "слово и два отбора",
    "pages": "без отбора, другая часть",
}
FACETS_EXECUTORS = {"postgres": "postgresql", "memory": "память"}
CRAWLED = "{site}: страниц {pages}, файлов {files}, адресов с ошибками {faults}"

METHODS = "Методических материалов {materials}; без общего кэша."
METHODS_TARGET = "Цель: {limit} мс процессора и {queries} запросов, не больше."

ASSESSMENTS = "Организаций {organisations}, циклов {cycles}, анкет {answers}; без общего кэша."
WORK = "{name}: {own:.2f} с процессора, база {database:.2f} с, по часам {clock:.2f} с."
ASSESSMENTS_TARGET = (
    "Цель: страница – {limit} мс процессора и {queries} запросов, таблица – {clock:.0f} с по часам,"
    " не больше."
)
