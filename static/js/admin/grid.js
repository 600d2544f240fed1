// The grid of figures by keyboard: Enter and arrows lead along a column, a pasted part of a table
// is spread over cells, and leaving the page with what is not saved is asked about.
const form = document.querySelector("[data-grid]");

const rows = () => [...form.querySelectorAll("tbody tr")];
const cells = (row) => [...row.querySelectorAll('input[type="text"]')];

const place = (input) => {
  const all = rows();
  const row = all.indexOf(input.closest("tr"));
  return { all, row, column: cells(all[row]).indexOf(input) };
};

const move = (input, by) => {
  const { all, row, column } = place(input);
  const next = all[row + by];
  if (!next) return false;
  const target = cells(next)[column];
  target.focus();
  target.select();
  return true;
};

const spread = (input, text) => {
  const { all, row, column } = place(input);
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  lines.forEach((line, down) => {
    if (!all[row + down]) return;
    const there = cells(all[row + down]);
    line.split("\t").forEach((value, across) => {
      if (there[column + across]) there[column + across].value = value.trim();
    });
  });
};

if (form) {
  let dirty = form.querySelector(".error-message") !== null;
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("submit", () => { dirty = false; });
  form.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 };
    const by = event.target.matches('input[type="text"]') ? steps[event.key] : 0;
    if (by && move(event.target, by)) event.preventDefault();
    else if (event.key === "Enter" && by) event.preventDefault();
  });
  form.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!/[\t\n]/.test(text.trimEnd()) || !event.target.matches('input[type="text"]')) return;
    event.preventDefault();
    spread(event.target, text);
    dirty = true;
  });
  addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  form.querySelector('[aria-invalid="true"]')?.focus();
}
