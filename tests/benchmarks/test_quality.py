"""Which pages the quality run takes, with which rules, and what it makes of the kit's report."""

import json
from pathlib import Path

import pytest

from benchmarks.quality import __main__ as command
from benchmarks.quality import addresses, runs, table
from benchmarks.quality.document import Document
from tests.factories.news import RubricFactory, add_photos, make_index, make_news

LIST = """<html lang="ru"><head><meta name="robots" content="noindex"></head><body><main>
<form action="/poisk/"><input name="q"></form>
<form method="post" action="/novosti/"><input type="checkbox" name="soglasie" value="1"></form>
<form action="/novosti/"><input type="search" name="q">
<input type="checkbox" name="dlya_kogo" value="роди тели"></form>
<a href="/novosti/?sort=old">старые</a><a href="/novosti/?page=2#spisok">дальше</a>
<a href="/novosti/?format=csv">таблица</a><a href="/novosti/?rubric=zapis">запись</a>
<a href="/novosti/?rubric=itogi">итоги</a><a href="/vid/?next=/" rel="nofollow">вид</a>
<a href="https://example.org/novosti/?a=1">чужая</a><a href="mailto:moc@example.org">почта</a>
"""


def page(path="/", status=200, html='<html lang="ru">'):
    return Document(path, status, html)


class TestDocument:
    def test_facts(self):
        facts = page("/novosti/", html=LIST).facts

        assert (facts.language, facts.noindex, facts.searches) == ("ru", True, True)
        assert "/novosti/?page=2" in facts.links
        assert not any("example.org" in link or link.startswith("/vid/") for link in facts.links)

    def test_beside_a_list_are_a_filter_the_second_page_and_the_empty_list(self):
        assert page("/novosti/", html=LIST).facts.beside == [
            "/novosti/?dlya_kogo=%D1%80%D0%BE%D0%B4%D0%B8+%D1%82%D0%B5%D0%BB%D0%B8",
            "/novosti/?page=2",
            "/novosti/?q=%D1%8A%D1%8A%D1%8A%D1%8A%D1%8A",
        ]

    @pytest.mark.parametrize("path", ["/novosti/?page=2", "/o-tsentre/"])
    def test_a_narrowed_list_and_a_page_without_a_list_have_nothing_beside(self, path):
        assert page(path, html=LIST).facts.beside == []


class TestGroups:
    def test_pages_are_parted_by_what_must_hold_for_them(self):
        closed = '<html lang="ru"><meta name="robots" content="noindex">'
        found = runs.groups(
            [
                page("/"),
                page("/en/", html='<html lang="en">'),
                page("/poisk/", html=closed),
                page("/net/", 404, closed),
            ]
        )

        assert {each.name: each.paths for each in found} == {
            "open-ru": ("/",),
            "open-en": ("/en/",),
            "hidden-ru": ("/poisk/",),
            "errors-ru": ("/net/",),
        }

    def test_command_of_a_run(self):
        group = runs.Group("hidden-ru", ("/poisk/?q=a",), ("--noindex", "--lang", "ru"))
        line = runs.command(Path("/kit"), "http://a:1", group, Path("/out"), ["--quick"])

        assert line[1:] == [
            *("/kit/audit.py", "http://a:1", "/poisk/?q=a", "--strict", "--noindex"),
            *("--lang", "ru", "--out", "/out", "--quick"),
        ]

    def test_errors_are_not_asked_for_what_they_cannot_have(self):
        (group,) = runs.groups([page("/net/", 500)])

        assert {"--noindex", "--error-pages", "broken=1"} <= set(group.flags)


METRICS = {"score": 99.5, "axe": 0, "over320": 0, "over_spacing": 6, "torn": 1, "kb": 48.2}
METRICS |= {"requests": 8, "lh_perf": 99, "lh_a11y": 100, "lh_bp": 100, "lh_seo": None}


def report(missed=(), path="/novosti/", **metrics):
    pages = {path: {"metrics": METRICS | metrics}}
    return {"base": "http://tver.localhost:8000", "missed": list(missed), "pages": pages}


class TestTable:
    def test_line_of_a_page(self):
        (row,) = table.rows(report(path="/poisk/?q=%D1%8F"))

        assert row.cells == [
            *("tver.localhost", "`/poisk/?q=я`", "99.5", "0", "–", "–", "6", "1", "48.2", "8"),
            *("99/100/100/–", "pass"),
        ]

    def test_gates_are_told_to_the_page_that_missed_them(self):
        told = ["/novosti/: torn 1 > 0", "/novosti/a/: axe 1 > 0", "/: axe 2 > 0"]
        (row,) = table.rows(report(told))

        assert row.missed == ("torn 1 > 0",)
        assert row.cells[-1] == "torn 1 > 0"

    def test_a_quick_run_is_not_blamed_for_what_it_leaves_out(self):
        told = ["/novosti/: lh_perf not measured (min 95)"]

        assert [row.missed for row in table.rows(report(told), quick=True)] == [()]
        assert [row.missed for row in table.rows(report(told))] == [
            ("lh_perf not measured (min 95)",)
        ]

    def test_the_front_page_has_a_budget(self):
        heavy = {"css_kb": 12.6, "js_kb": 5, "kb": 121}
        (front,) = table.rows(report(path="/", **heavy))
        (other,) = table.rows(report(**heavy))

        assert front.missed == ("css_kb 12.6 > 12.5", "kb 121 > 120")
        assert other.missed == ()

    def test_lines_are_a_table_of_markdown(self):
        head, rule, line = table.markdown(list(table.rows(report()))).splitlines()

        assert head.startswith("| Site | Page |")
        assert set(rule) == {"|", " ", "-"}
        assert head.count("|") == rule.count("|") == line.count("|")

    def test_a_page_without_figures_is_told_honestly(self):
        cells = table.Row("a", "/", {}, ()).cells

        assert cells[2:-1] == ["–"] * (len(table.COLUMNS) - 3)


def test_cover_takes_as_few_pages_as_show_everything():
    pages = {"plain": {"text"}, "rich": {"text", "quote", "photos"}, "files": {"text", "files"}}

    assert list(addresses.cover(pages)) == ["rich", "files"]
    assert list(addresses.cover({"empty": set(), "other": set()})) == ["empty"]


class TestAddresses:
    @pytest.fixture
    def news(self, two_centres):
        """A section with two items, one of them with a gallery and a rubric."""
        rubric = RubricFactory(site=two_centres.own.site, slug="zapis")
        index = make_index(two_centres.own)
        make_news(index, slug="prostaya")
        add_photos(make_news(index, slug="s-foto", rubric=rubric), 1)
        make_news(make_index(two_centres.other), slug="chuzhaya")
        return two_centres.own.site

    @pytest.fixture
    def ask(self, client):
        def asked(path):
            response = client.get(path, headers={"host": "localhost"})
            is_page = b"<main" in getattr(response, "content", b"")
            return page(path, response.status_code, response.content.decode()) if is_page else None

        return asked

    def test_every_type_route_view_and_error_of_a_centre_is_there(self, news, ask):
        found = {each.path: each.status for each in addresses.documents(news, ask)}

        assert {"/", "/novosti/", "/novosti/s-foto/", "/karta-sayta/", "/vhod/"} <= set(found)
        assert any(path.startswith("/novosti/2") for path in found)
        assert "/novosti/?rubric=zapis" in found
        assert found["/styleguide/503/"] == 200
        assert found[addresses.NOWHERE] == 404

    def test_nothing_is_measured_twice_or_of_another_centre(self, news, ask):
        paths = [each.path for each in addresses.documents(news, ask)]

        assert len(paths) == len(set(paths))
        assert "/novosti/prostaya/" not in paths
        assert "/novosti/chuzhaya/" not in paths
        assert not any(path.startswith("/admin/") for path in paths)


class TestCommand:
    @pytest.mark.parametrize("line", [[], ["--kit", ""], ["--kit", "/nowhere"]])
    def test_without_a_kit_it_says_what_to_do(self, line):
        with pytest.raises(SystemExit, match="Укажите папку набора проверок"):
            command.main(line)

    @pytest.fixture
    def kit(self, tmp_path, monkeypatch):
        """A kit that measures nothing and writes a report."""
        (tmp_path / "audit.py").write_text("")
        monkeypatch.setattr(command, "_pages", lambda site, options: [page("/novosti/")])
        monkeypatch.setattr(command, "OUT", tmp_path / "out")
        asked = []

        def run(line):
            asked.append(line)
            out = Path(line[line.index("--out") + 1])
            out.mkdir(parents=True)
            (out / "report.json").write_text(json.dumps(report(kit.missed)))
            return kit.works

        def kit():
            return asked

        kit.missed, kit.works, kit.line = [], True, ["--kit", str(tmp_path), "--site", "localhost"]
        monkeypatch.setattr(runs, "run", run)
        return kit

    def test_the_table_is_printed(self, kit, two_centres, capsys):
        assert command.main([*kit.line, "--lh-runs", "3"]) == 0

        assert "| tver.localhost | `/novosti/` | 99.5 |" in capsys.readouterr().out
        assert kit()[0][-2:] == ["--lh-runs", "3"]

    def test_a_missed_gate_fails_the_command(self, kit, two_centres):
        kit.missed = ["/novosti/: axe 1 > 0"]

        assert command.main(kit.line) == 1

    def test_a_kit_that_cannot_measure_is_told(self, kit, two_centres):
        kit.works = False

        with pytest.raises(SystemExit, match="не смог измерить"):
            command.main(kit.line)

    def test_addresses_are_listed_without_measuring(self, kit, two_centres, capsys):
        assert command.main([*kit.line, "--list"]) == 0

        assert capsys.readouterr().out == "localhost open-ru /novosti/\n"
        assert kit() == []
