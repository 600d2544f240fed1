"""What the roles of the bank do with a practice, from the call to the regional centre."""

import re

from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.functional.admin import PUBLISH, Address, press


def open_call(page: Page, address: Address, bank_id: int, title: str, until: str) -> None:
    """Publish a call that takes practices from this morning."""
    page.goto(address(f"/admin/pages/add/practices_bank/practicecallpage/{bank_id}/"))
    page.get_by_role("textbox", name="Заголовок*", exact=True).fill(title)
    page.get_by_role("textbox", name="Подзаголовок").fill("Ищем то, что работает.")
    page.get_by_role("textbox", name="Приём практик с").fill("16.11.2026 09:00")
    page.get_by_role("textbox", name="Приём практик до").fill(until)
    press(page, PUBLISH)


def begin(page: Page, address: Address, title: str, call: str) -> None:
    """Make a draft of a practice for a call."""
    page.goto(address(reverse("own_things")))
    page.get_by_role("link", name="Добавить: практика").click()
    page.get_by_role("textbox", name="Название").fill(title)
    page.get_by_label("Отбор").select_option(label=call)
    page.get_by_role("button", name="Создать черновик").click()
    expect(page.get_by_role("tab", name="1. О практике")).to_be_visible()


def describe(page: Page) -> None:
    """Go through the steps and fill what must be filled."""
    page.get_by_role("textbox", name="Аннотация").fill("Дети ставят спектакли театра теней.")
    page.get_by_role("checkbox", name="Художественная").check()
    page.get_by_role("checkbox", name="Ознакомительный (стартовый)").check()
    page.get_by_role("spinbutton", name="Возраст от").fill("7")
    page.get_by_role("spinbutton", name="Возраст до").fill("12")
    page.get_by_role("spinbutton", name="Год описания").fill("2026")
    _go_on(page, "2. Проблема и цель")
    _write(page, "problem", "Уходил каждый третий.")
    page.get_by_role("textbox", name="Цель").fill("Удержать новичков.")
    _go_on(page, "3. Как это делают")
    _write(page, "essence", "Спектакль за шесть занятий.")
    page.get_by_role("button", name="Добавить: Этап").click()
    page.locator("#id_stages-0-title").fill("Первая сцена")
    _go_on(page, "4. Результаты и доказательность")
    _write(page, "results", "Уходит каждый десятый.")
    _write(page, "failures", "Куклы из картона рвались.")
    _go_on(page, "5. Условия тиражирования")
    _write(page, "replication", "Нужны экран и лампа.")
    _go_on(page, "6. Материалы и контакт")
    _go_on(page, "7. Проверка и отправка")
    expect(page.get_by_text("Всё обязательное заполнено.")).to_be_visible()


def send(page: Page) -> None:
    """Send the finished practice; the list says where it is."""
    tab = page.get_by_role("tabpanel", name="7. Проверка и отправка")
    tab.get_by_role("button", name="Отправить на проверку").click()
    page.wait_for_url("**/moi-materialy/")


def appoint(page: Page, address: Address, title: str, *names: str) -> None:
    """Give the practice to experts, one by one."""
    page.goto(address(reverse("review_rounds")))
    page.get_by_role("link", name=title).first.click()
    for name in names:
        page.get_by_role("radio", name=name).check()
        page.get_by_role("button", name="Назначить").click()
        expect(page.get_by_role("heading", name=name)).to_be_visible()


def judge(page: Page, address: Address, title: str, conclusion: str) -> None:
    """Give the best marks and recommend."""
    page.goto(address(reverse("own_reviews")))
    page.get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", name="Оценки", exact=True)).to_be_visible()
    give_best_marks(page)
    page.get_by_label("Конфликта интересов нет").check()
    page.get_by_label("Рекомендовать в банк").check()
    page.get_by_label("Общий вывод для автора").fill(conclusion)
    page.get_by_role("button", name="Отправить заключение").click()
    page.wait_for_url("**/moi-ekspertizy/")


def give_best_marks(page: Page) -> None:
    """Give the best mark everywhere by the keyboard: a space chooses what has the focus."""
    for option in page.locator('input[type="radio"][value="2"]').all():
        option.focus()
        page.keyboard.press("Space")


def accept(page: Page, address: Address, title: str) -> None:
    """Publish what was submitted."""
    page.goto(address(reverse("submissions")))
    page.get_by_role("link", name=title).first.click()
    page.get_by_role("button", name="Принять и опубликовать").click()
    page.wait_for_url("**/predlozheniya/")


def hand_over(page: Page, address: Address, title: str, number: str) -> None:
    """Choose the practice and ask for the package."""
    page.goto(address(reverse("transfer_pick")))
    page.get_by_role("checkbox", name=title).check()
    page.get_by_role("button", name="Дальше с отмеченными").click()
    page.get_by_role("textbox", name="Исходящий номер").fill(number)
    page.get_by_role("textbox", name="Получатель").fill("Региональный модельный центр")
    page.get_by_role("button", name="Собрать пакет").click()
    page.wait_for_url(re.compile(r"/\d+/$"))


def write_answer(page: Page, title: str, day: str, outcome: str) -> None:
    """Write down on the page of the letter what the regional centre has answered."""
    page.get_by_role("textbox", name="Дата ответа").fill(day)
    page.keyboard.press("Tab")
    page.get_by_role("combobox", name=title).select_option(label=outcome)
    page.get_by_role("button", name="Сохранить ответ").click()


def _go_on(page: Page, step: str) -> None:
    """Save the step; the next one opens."""
    page.get_by_role("button", name="Сохранить и продолжить").click()
    expect(page.get_by_role("tab", name=step)).to_have_attribute("aria-selected", "true")


def _write(page: Page, name: str, text: str) -> None:
    """Type into an editor of rich text; it passes what is typed to the form a moment later."""
    page.locator(f"#pole-{name} [role=textbox]").click()
    page.keyboard.type(text)
    expect(page.locator(f"input[name={name}]")).to_have_value(re.compile(re.escape(text)))
