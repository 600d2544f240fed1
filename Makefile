# Команды портала. «make» без слов печатает их список.
PYTHON ?= python3
PORT ?= 8000
VENV ?= .venv
ARGS ?=
export PORT VENV
export MAKE_GOAL = $@

BOOTSTRAP = "$(PYTHON)" bin/bootstrap.py
RUN = $(BOOTSTRAP) --
UV_COMPILE = -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help run test coverage guide check demo shell bench-serve bench-pages bench-publish bench-import bench-programmes bench-practices bench-package bench-materials bench-assessments bench-search bench-crowd bench-found bench-facets bench-desk quality crawl lock catalogue format
.SILENT:

help: ## показать этот список
	echo "Команды портала:"
	sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20
	echo "Порт: PORT=8010 make run. Python: PYTHON=python3.12. Окружение: VENV=.venv."

python:
	command -v "$(PYTHON)" >/dev/null || { \
		echo "Не найден Python ($(PYTHON)): установите Python 3.11 или новее, например «sudo apt install python3 python3-venv»." >&2; exit 1; }

run: python ## запустить портал: сайты двух центров, фоновые задания, база данных
	exec $(BOOTSTRAP) --port "$(PORT)" -- manage.py portal --stop-with-parent

test: python ## проверить всё: модульные проверки, настоящие PostgreSQL и браузер
	exec $(BOOTSTRAP) --chromium -- -m pytest -p tests.nothing_skipped --numprocesses logical $(ARGS)

coverage: python ## те же проверки с измерением: какие строки и ветви ни одна не проходит
	rm -rf var/coverage
	$(BOOTSTRAP) --chromium -- -m coverage run -m pytest -p tests.nothing_skipped --numprocesses logical $(ARGS)
	$(RUN) -m coverage combine --quiet
	$(RUN) -m coverage report

guide: python ## снять заново картинки руководства редактора
	GUIDE_PICTURES=1 exec $(BOOTSTRAP) --chromium -- -m pytest -p tests.nothing_skipped tests/functional -k test_scenarios $(ARGS)

check: python ## проверить код: стиль, типы, слои, миграции, перевод, шаблоны, лицензии
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy .
	PYTHONPATH=site $(RUN) -c "from importlinter.cli import lint_imports_command as main; main()"
	$(RUN) manage.py check
	$(RUN) manage.py makemigrations --check --dry-run
	$(RUN) manage.py check_catalogue
	$(RUN) manage.py check_licences
	$(RUN) -m djlint --lint --quiet templates

demo: python ## наполнить пустую базу примером: Электросталь и Тверь
	$(RUN) manage.py compile_catalogue --verbosity 0
	$(RUN) manage.py migrate --verbosity 0
	exec $(RUN) manage.py demo

shell: python ## открыть оболочку Python с моделями портала
	exec $(RUN) manage.py shell

bench-serve: python ## замер: временный портал с новостями из файла, ARTICLES=статьи.jsonl.gz
	test -n "$(ARTICLES)" || { echo "Укажите файл со статьями: make bench-serve ARTICLES=статьи.jsonl.gz" >&2; exit 1; }
	exec $(BOOTSTRAP) --port "$(PORT)" -- -m benchmarks.serve --port "$(PORT)" "$(ARTICLES)"

bench-pages: python ## замер: процессорное время и запросы к базе страниц портала из bench-serve
	exec $(RUN) -m benchmarks.pages --port "$(PORT)" $(ARGS)

bench-publish: python ## замер: процессорное время публикации с десятью картинками и загрузки двадцати
	exec $(RUN) -m benchmarks.publishing --port "$(PORT)" $(ARGS)

bench-import: python ## замер: проверка реестра из 10 000 строк, память, запись строки
	exec $(RUN) -m benchmarks.importing --port "$(PORT)" $(ARGS)

bench-programmes: python ## замер: каталог с 5000 программ, запросы и процессорное время
	exec $(RUN) -m benchmarks.programmes --port "$(PORT)" $(ARGS)

bench-practices: python ## замер: банк с 10 000 практик (ARGS="--practices 100000"), запросы и время
	exec $(RUN) -m benchmarks.practices --port "$(PORT)" $(ARGS)

bench-facets: python ## замер: отборы 10 000 практик тремя исполнителями, ENGINE=opensearch|elasticsearch
	exec $(RUN) -m benchmarks.facets --port "$(PORT)" --engine "$(or $(ENGINE),opensearch)" $(ARGS)

bench-package: python ## замер: пакет из 300 практик с 2 ГБ файлов – сборка, проверка и приём, память
	exec $(RUN) -m benchmarks.packages --port "$(PORT)" $(ARGS)

bench-materials: python ## замер: раздел с 5000 методических материалов, запросы и время
	exec $(RUN) -m benchmarks.materials --port "$(PORT)" $(ARGS)

bench-assessments: python ## замер: НОКО, 300 организаций в восьми циклах, 180 000 анкет, таблица из 300 строк
	exec $(RUN) -m benchmarks.assessments --port "$(PORT)" $(ARGS)

bench-search: python ## замер: качество поиска, DATA=папка вопросов SPLIT=dev ENGINE=postgres|opensearch|elasticsearch JSON=итог.json
	test -n "$(DATA)" || { echo "Укажите папку вопросов: make bench-search DATA=папка [SPLIT=dev] [ENGINE=postgres] [JSON=итог.json]" >&2; exit 1; }
	exec $(RUN) -m benchmarks.searching --port "$(PORT)" --split "$(or $(SPLIT),dev)" --engine "$(or $(ENGINE),postgres)" --json "$(JSON)" "$(DATA)" $(if $(ARGS),-- $(ARGS))

bench-crowd: python ## замер: поиск среди множества текстов, DATA=папка вопросов ARGS="--texts 100000"
	test -n "$(DATA)" || { echo "Укажите папку вопросов: make bench-crowd DATA=папка [ENGINE=postgres] [ARGS=\"--texts 100000\"]" >&2; exit 1; }
	exec $(RUN) -m benchmarks.crowd --port "$(PORT)" --engine "$(or $(ENGINE),postgres)" $(ARGS) "$(DATA)"

bench-found: python ## замер: через сколько секунд опубликованное находится, DATA=папка вопросов [ENGINE=postgres]
	test -n "$(DATA)" || { echo "Укажите папку вопросов: make bench-found DATA=папка [ENGINE=postgres]" >&2; exit 1; }
	exec $(RUN) -m benchmarks.arrival --port "$(PORT)" --engine "$(or $(ENGINE),postgres)" $(ARGS) "$(DATA)"

bench-desk: python ## замер: запросы и время рабочего стола редактора портала с 5000 страниц
	exec $(RUN) -m benchmarks.morning --port "$(PORT)" $(ARGS)

quality: python ## замер: доступность, вес и поиск всех видов страниц; KIT=папка набора проверок
	exec $(RUN) -m benchmarks.quality --kit "$(KIT)" --port "$(PORT)" $(ARGS)

crawl: python ## обойти оба сайта запущенного портала по ссылкам: ошибки, тупики, чужие слова
	exec $(RUN) -m benchmarks.crawl --port "$(PORT)" $(ARGS)

catalogue: python ## дополнить перевод новыми строками и собрать его
	$(RUN) manage.py update_catalogue
	$(RUN) manage.py compile_catalogue

format: python ## выправить оформление кода
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

lock: python ## заново вычислить точные версии пакетов
	$(RUN) $(UV_COMPILE) --output-file requirements/production.lock
	$(RUN) $(UV_COMPILE) --extra meaning --output-file requirements/meaning.lock
	$(RUN) $(UV_COMPILE) --extra meaning --group dev --group embedded --output-file requirements/dev.lock
