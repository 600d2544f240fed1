// A form in steps: after a saving it asks how far the draft has come; a link to a place puts the
// cursor there.
(() => {
  const guide = () => document.querySelector("[data-guide]");

  const show = ({ steps, progress, lacks }) => {
    const root = guide();
    for (const [code, { words, done }] of Object.entries(steps)) {
      const tab = root.querySelector(`[data-guide-step="${code}"]`);
      tab.classList.toggle("guide__step--done", done);
      tab.querySelector("[data-guide-state]").textContent = words;
    }
    root.querySelector("[data-guide-words]").textContent = progress.words;
    const bar = root.querySelector("progress");
    [bar.max, bar.value] = [progress.required, progress.filled];
    root.querySelector("[data-guide-lacks]").innerHTML = lacks;
  };

  const refresh = async () => {
    const url = guide()?.dataset.guideUrl;
    if (!url) return;
    const answer = await fetch(url, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (answer.ok && !answer.redirected) show(await answer.json());
  };

  document.addEventListener("w-autosave:success", () => { refresh().catch(() => {}); });
  const enter = (place) => {
    const seen = (what) => [...place.querySelectorAll(what)].find((each) => each.offsetParent);
    const field = seen("[contenteditable=true]")
      || seen("input:not([type=hidden]), textarea, select") || seen("button.button");
    field?.focus();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-guide] a[href^='#']:not([role=tab])");
    const place = link && document.getElementById(link.hash.slice(1));
    const panel = place?.closest("[role=tabpanel]");
    if (!panel) return;
    event.preventDefault();
    const tab = document.getElementById(panel.getAttribute("aria-labelledby"));
    tab.click();
    // the step is shown a moment later
    setTimeout(() => (place === panel ? tab.focus() : enter(place)), 50);
  });
})();
