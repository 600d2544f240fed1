// Remarks on the text: fetched from the last saved version, each leads to its field.
(() => {
  const list = () => document.querySelector("[data-text-checks]");

  async function refresh(pk) {
    const target = list();
    if (!target) return;
    if (pk) target.dataset.textChecks = target.dataset.textChecks.replace("/0/", `/${pk}/`);
    if (target.dataset.textChecks.includes("/0/")) return;
    const answer = await fetch(target.dataset.textChecks);
    if (answer.ok) target.innerHTML = await answer.text();
  }

  function find(path) {
    let place = document;
    for (const step of path.split(".")) {
      const inner = place.querySelector(`[data-contentpath="${CSS.escape(step)}"]`);
      if (!inner) break;
      place = inner;
    }
    return place === document ? null : place;
  }

  function show(place) {
    const tab = place.closest("[role=tabpanel]");
    if (tab && tab.hidden) document.querySelector(`[role=tab][href="#${tab.id}"]`)?.click();
    for (let up = place.closest("[data-panel]"); up; up = up.parentElement.closest("[data-panel]")) {
      up.querySelector("[data-panel-toggle][aria-expanded=false]")?.click();
    }
    place.scrollIntoView({ block: "center" });
    place.querySelector("input:not([type=hidden]), textarea, select, [contenteditable=true]")?.focus();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-text-check]");
    if (!link) return;
    event.preventDefault();
    const place = find(link.dataset.textCheck);
    if (place) show(place);
  });
  document.addEventListener("w-autosave:success", ({ detail }) => refresh(detail?.data?.pk));
  document.addEventListener("DOMContentLoaded", () => refresh());
})();
