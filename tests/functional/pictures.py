"""Pictures of the editors' guide: the scenarios take them on demand and check them always.

`make guide` takes them anew. In any other run `screenshot` looks whether the words that the kept
picture shows are still on the page, so that a picture of what is no more fails the scenario.
"""

import io
import json
import os
import re
from pathlib import Path

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import Locator, Page, expect

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "editors-guide"
FOLDER = GUIDE / "img"
LIMIT = 120 * 1024  # bytes: the guide is read at a school's connection
WORDS = "words"
SETTLED, TRIES = 1500, 10  # milliseconds, how many of them
FRAME = (232, 93, 4)
# the state of the form's own saving, how much has come: they are other ones each time
FLEETING = re.compile(r"^(Сохранение|Сохранено|Есть изменения|\d+%$)")

# texts and values that are seen inside the box; without a box all of the page
READ = """([root, box]) => {
  const seen = new Set()
  const inside = (r) => r.width && r.height && (!box || (r.right > box.x && r.x < box.x + box.width
    && r.bottom > box.y && r.y < box.y + box.height))
  const add = (text, rect) => { if (text && text.trim() && inside(rect))
    seen.add(text.trim().replace(/\\s+/g, " ")) }
  const walker = document.createTreeWalker(root || document, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!element.checkVisibility({visibilityProperty: true})) continue
    range.selectNodeContents(walker.currentNode)
    add(walker.currentNode.data, range.getBoundingClientRect())
  }
  for (const field of document.querySelectorAll("input[type=text], textarea"))
    if (field.checkVisibility() && (!root || root.contains(field)))
      add(field.value, field.getBoundingClientRect())
  return [...seen]
}"""


def screenshot(name: str, what: Page | Locator, press: Locator | None = None) -> None:
    """Take the picture of a page or a part of it, framing what is to be pressed, or check it."""
    path = FOLDER / f"{name}.png"
    if "GUIDE_PICTURES" in os.environ:
        _take(path, what, press)
    else:
        _check(path, what if isinstance(what, Page) else what.page)


def words_of(path: Path) -> list[str]:
    """Return the words that a kept picture shows."""
    with Image.open(path) as picture:
        shown = json.loads(picture.text[WORDS])
    return [word for word in shown if not FLEETING.match(word)]


def _settle(page: Page) -> None:
    """Wait until the form has saved itself and is drawn, and take the mouse off."""
    page.mouse.move(0, 0)
    saving = page.get_by_text(re.compile("^Сохранение"))
    expect(saving.filter(visible=True)).to_have_count(0)
    page.wait_for_timeout(SETTLED)


def _check(path: Path, page: Page) -> None:
    kept = words_of(path)
    for _try in range(TRIES):
        page.wait_for_load_state()  # a page that is still coming has no text and no body
        now = page.evaluate(READ, [])
        if set(kept) <= set(now):
            return
        page.wait_for_timeout(SETTLED)
    gone = [word for word in kept if word not in now]
    raise AssertionError(f"{path.name} shows what is no more, run «make guide»: {gone}")


def _take(path: Path, what: Page | Locator, press: Locator | None) -> None:
    page = what if isinstance(what, Page) else what.page
    _settle(page)
    if isinstance(what, Locator):
        what.scroll_into_view_if_needed()
        box, root = what.bounding_box(), what.element_handle()
    else:
        box, root = {"x": 0, "y": 0, **page.viewport_size}, None
    shown = page.evaluate(READ, [root, box])
    taken = what.screenshot(animations="disabled", caret="hide")
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    if press is not None:
        _frame(picture, press.bounding_box(), box)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(_small(picture, shown))


def _frame(picture: Image.Image, target: dict, box: dict) -> None:
    left, top = target["x"] - box["x"] - 5, target["y"] - box["y"] - 5
    right, bottom = left + target["width"] + 10, top + target["height"] + 10
    ImageDraw.Draw(picture).rounded_rectangle((left, top, right, bottom), 8, None, FRAME, 4)


def _small(picture: Image.Image, shown: list[str]) -> bytes:
    about = PngInfo()
    about.add_itxt(WORDS, json.dumps(shown, ensure_ascii=False), zip=True)
    for colours in (256, 128, 64, 32):
        out = io.BytesIO()
        picture.quantize(colours, dither=Image.Dither.NONE).save(
            out, "PNG", optimize=True, pnginfo=about
        )
        if out.tell() <= LIMIT:
            break
    return out.getvalue()
