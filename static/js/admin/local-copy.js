// What a person types is kept in this browser until the portal has saved it, so that a broken
// connection or an ended session loses nothing. Each window keeps a copy of its own; tokens, files
// and remarks are not kept; a copy is offered to its own person only and goes when he logs out.
const FRONT = "local-copy:";
const LIMIT = 1_000_000; // characters
const NEWEST = 5; // copies of a person, that of this window included
const AGE = 14 * 24 * 60 * 60 * 1000;
const AGAIN = 70_000; // ms: Wagtail tries by itself for a minute
const MARK = "restored-copy";
const NOT_KEPT = new RegExp(
  `^(csrfmiddlewaretoken|next|overwrite_revision_id|loaded_revision_.*|comments-.*|${MARK})$`,
);

const root = document.querySelector("[data-local-copy]");
const form = root.closest("form");
const { person, thing, probe } = root.dataset;
const [offer, state] = ["offer", "state"].map((name) => root.querySelector(`[data-local-copy-${name}]`));

// --- the store: nothing breaks where the browser has none

const remove = (key) => { try { localStorage.removeItem(key); } catch { /* there is none */ } };

const put = (key, copy) => {
  const text = JSON.stringify(copy);
  if (text.length > LIMIT) return false;
  try { localStorage.setItem(key, text); } catch { return false; }
  return true;
};

const read = (key) => {
  try {
    const copy = JSON.parse(localStorage.getItem(key));
    return Array.isArray(copy.pairs) && copy.at ? { key, ...copy } : null;
  } catch { return null; }
};

const copies = (front) => {
  let keys;
  try { keys = Object.keys(localStorage).filter((key) => key.startsWith(front)); } catch { keys = []; }
  return keys.map((key) => read(key) || remove(key)).filter(Boolean).sort((a, b) => b.at - a.at);
};

const ofPerson = `${FRONT}${person}:`;
const ofThing = `${ofPerson}${thing}:`;
const own = `${ofThing}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

const prune = () => {
  const old = copies(FRONT).filter(({ at }) => Date.now() - at > AGE);
  [...old, ...copies(ofPerson).slice(NEWEST - 1)].forEach(({ key }) => remove(key));
};

// --- the copy of this window

const saved = { draft: root.dataset.draft, own: root.dataset.own, form: "" };
let [typed, leaving, isKept, timer, attempts] = [false, false, true, 0, 0];

const pairs = (data) => [...data].filter(
  ([name, value]) => typeof value === "string" && !NOT_KEPT.test(name),
);
const current = () => pairs(new FormData(form));

const keep = (list, sent = false) => {
  clearTimeout(timer);
  isKept = put(own, {
    at: Date.now(), draft: saved.draft, own: saved.own, sent, pairs: list,
  });
};

const remember = () => {
  saved.form = JSON.stringify(current());
};

// --- what the person is told

const say = (name) => {
  state.dataset.says = name;
  const words = root.querySelector(`[data-local-copy-says="${name && !isKept ? "unkept" : name}"]`);
  state.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
};

const standing = async () => {
  try {
    const answer = await fetch(probe, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    return answer.redirected || [401, 403].includes(answer.status) ? "logged-out" : "refused";
  } catch { return "offline"; }
};

const tryAgain = () => {
  if (state.dataset.says !== "offline") return;
  form.dispatchEvent(new CustomEvent("w-unsaved:add", {
    bubbles: true, cancelable: true, detail: { type: "edits", again: true },
  }));
};

const failed = async (type) => {
  const attempt = attempts;
  const found = type === "network_error" ? "offline" : await standing();
  if (attempt !== attempts) return;
  say(found);
  if (state.dataset.says === "offline") setTimeout(tryAgain, AGAIN);
};

// --- the copies of earlier windows

const withoutQuestions = (go) => {
  document.addEventListener("w-unsaved:confirm", (event) => event.preventDefault(), { once: true });
  leaving = true;
  go();
};

const restore = ({ key, pairs: list, at }) => {
  put(key, { at, draft: saved.draft, own: saved.own, sent: true, pairs: list });
  const post = document.createElement("form");
  Object.assign(post, { action: form.action, method: "post", enctype: "multipart/form-data" });
  const token = form.elements.namedItem("csrfmiddlewaretoken").value;
  for (const [name, value] of [...list, ["csrfmiddlewaretoken", token], [MARK, "1"]]) {
    post.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  document.body.append(post);
  withoutQuestions(() => post.submit());
};

const show = () => {
  const find = (name) => offer.querySelector(`[data-local-copy-${name}]`);
  const [copy] = copies(ofThing).filter(({ key }) => key !== own);
  offer.hidden = !copy;
  if (!copy) return;
  const at = new Date(copy.at);
  const today = at.toDateString() === new Date().toDateString();
  const style = today ? { timeStyle: "short" } : { dateStyle: "long", timeStyle: "short" };
  const time = find("time");
  time.dateTime = at.toISOString();
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, style).format(at);
  find("later").hidden = copy.draft === saved.draft;
  find("restore").onclick = () => restore(copy);
  find("delete").onclick = () => { remove(copy.key); show(); };
};

// a copy sent by a button is done with when the person has a newer version; a form that came back
// with errors goes on with it
const settle = () => {
  let isBound = "bound" in root.dataset;
  for (const { key, ...copy } of copies(ofThing).filter(({ sent }) => sent)) {
    if (copy.own !== saved.own) {
      remove(key);
    } else {
      if (isBound) remove(key);
      put(isBound ? own : key, { ...copy, sent: false });
      isBound = false;
    }
  }
};

const listen = () => {
  form.addEventListener("input", ({ isTrusted }) => {
    if (!isTrusted) return;
    [typed, leaving] = [true, false];
    clearTimeout(timer);
    timer = setTimeout(() => keep(current()), 300);
  });
  // as the form was when Wagtail began to look; what was typed earlier is not saved
  document.addEventListener("w-unsaved:watch-edits", () => { if (!typed) remember(); });
  // what no keyboard has changed: choosers, rows
  document.addEventListener("w-unsaved:add", ({ detail }) => {
    if (detail.again) return;
    typed = true;
    if (!leaving) keep(current());
  });
  document.addEventListener("w-autosave:save", ({ detail }) => {
    typed = false;
    attempts += 1;
    if (!leaving) keep(pairs(detail.formData));
  });
  document.addEventListener("w-autosave:success", ({ detail }) => {
    const { revision_id: id, revision_created_at: at } = detail.response;
    saved.draft = saved.own = `${id} ${at}`;
    say("");
    if (typed) return;
    remove(own);
    remember();
  });
  document.addEventListener("w-autosave:error", ({ detail }) => { failed(detail.type); });
  form.addEventListener("submit", () => {
    const list = current();
    if (read(own) || JSON.stringify(list) !== saved.form) keep(list, true);
    leaving = true;
  });
  window.addEventListener("beforeunload", () => {
    if (typed && !leaving) keep(current());
    leaving = true; // a page that is left writes no more: logging out has cleared the store
  });
  window.addEventListener("online", tryAgain);
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden || state.dataset.says !== "logged-out") return;
    say(await standing());
  });
  state.addEventListener("click", ({ target }) => {
    if (target.closest("[data-local-copy-reload]")) withoutQuestions(() => location.reload());
  });
};

prune();
settle();
if (!("locked" in root.dataset)) {
  form.prepend(offer);
  form.querySelector("footer").prepend(state);
  if (!("bound" in root.dataset)) show();
  listen();
}
