// Suggestions under a search box (combobox with a list, WAI-ARIA). The box works without this module.

const WAIT = 120; // ms of silence before asking
const SHORTEST = 2;

export function attach(input) {
  if (input.hasAttribute("aria-expanded")) {
    return;
  }
  const form = input.form;
  const place = document.createElement("div");
  const status = document.createElement("span");
  place.id = `suggestions-${[...document.forms].indexOf(form)}`;
  status.className = "vh";
  status.setAttribute("role", "status");
  form.append(place, status);
  const attributes = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) {
    input.setAttribute(name, value);
  }

  let timer = 0;
  let asked = new AbortController();
  let current = -1;
  const options = () => [...place.querySelectorAll("[role=option]")];

  const close = () => {
    clearTimeout(timer);
    asked.abort();
    place.replaceChildren();
    status.textContent = "";
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-controls");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (number) => {
    const all = options();
    current = (number + all.length + 1) % (all.length + 1); // past the last one: the box itself
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === current)));
    const chosen = all[current];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const show = (html) => {
    place.innerHTML = html;
    const list = place.querySelector("[role=listbox]");
    if (!list) {
      close();
      return;
    }
    list.id = `${place.id}-list`;
    options().forEach((option, number) => {
      option.id = `${place.id}-${number}`;
    });
    current = -1;
    status.textContent = list.dataset.status;
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", list.id);
  };

  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("q", input.value);
    const answer = await fetch(address, { signal }).catch(() => null);
    const html = answer?.ok ? await answer.text().catch(() => "") : "";
    if (!signal.aborted) {
      show(html);
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < SHORTEST) {
      close();
    } else {
      timer = setTimeout(ask, WAIT);
    }
  });

  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "Escape" && count) {
      event.preventDefault();
      close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && count) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(current < 0 && step < 0 ? count - 1 : current + step);
    } else if (event.key === "Enter" && options()[current]) {
      event.preventDefault();
      options()[current].click();
    }
  });

  input.addEventListener("blur", close);
  // a press on an option keeps the focus in the box till the link is followed
  place.addEventListener("pointerdown", (event) => event.preventDefault());
  input.dispatchEvent(new Event("input")); // what was typed while this module was on its way
}
