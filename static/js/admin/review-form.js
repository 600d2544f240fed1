// The review saves itself as it is typed; the sum beside it is that of the saved draft. What could
// not be saved is said, stays in the form and is sent again.
const form = document.querySelector("[data-review-form]");
const says = form.querySelector("[data-review-says]");
const TOKEN = "csrfmiddlewaretoken";
const PAUSE = 1000; // ms without a key
const AGAIN = 15_000; // ms

const content = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== TOKEN));
let [saved, timer, asking] = [content().toString(), 0, null];
const isTyped = () => content().toString() !== saved;

const tell = (words) => { says.innerHTML = words; };
const tellOf = (name) => tell(form.querySelector(`[data-review-words="${name}"]`).innerHTML);

const later = (pause) => {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
};

// a person who has logged in anew has another token
const renew = async () => {
  const answer = await fetch(form.action);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector(`[data-review-form] [name=${TOKEN}]`);
  if (token) form.elements.namedItem(TOKEN).value = token.value;
};

const send = (typed) => fetch(form.action, {
  method: "POST",
  body: typed,
  headers: {
    "X-CSRFToken": form.elements.namedItem(TOKEN).value,
    "X-Requested-With": "XMLHttpRequest",
  },
  redirect: "manual",
  signal: asking.signal,
});

const take = async (answer, typed) => {
  if (answer.type === "opaqueredirect" || answer.status === 403) return tellOf("logged-out");
  if (answer.status >= 500) {
    tellOf("failed");
    return later(AGAIN);
  }
  const told = await answer.json();
  tell(told.says);
  if (!answer.ok) return undefined;
  saved = typed.toString();
  document.querySelector("[data-review-standing]").innerHTML = told.standing;
  return isTyped() ? later(PAUSE) : undefined;
};

async function save() {
  if (asking) return later(PAUSE);
  if (!isTyped()) return undefined;
  const typed = content();
  asking = new AbortController();
  try {
    let answer = await send(typed);
    if (answer.status === 403) {
      await renew();
      answer = await send(typed);
    }
    await take(answer, typed);
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    tellOf("offline");
    later(AGAIN);
  } finally {
    asking = null;
  }
  return undefined;
}

form.addEventListener("input", () => later(PAUSE));
form.addEventListener("change", () => later(PAUSE));
window.addEventListener("online", () => later(0));
document.addEventListener("visibilitychange", () => later(document.hidden ? 0 : PAUSE));
form.addEventListener("submit", () => {
  clearTimeout(timer);
  asking?.abort();
  saved = content().toString();
});
window.addEventListener("beforeunload", (event) => { if (isTyped()) event.preventDefault(); });
