// How far an import has come; when the step is over, the page shows what came of it.
document.addEventListener("DOMContentLoaded", () => {
  const place = document.querySelector("[data-import-progress]");
  if (!place) return;
  const bar = place.querySelector("progress");

  async function ask() {
    const answer = await fetch(place.dataset.importProgress).catch(() => null);
    const state = answer && answer.ok ? await answer.json() : null;
    if (state && !state.working) {
      window.location.reload();
      return;
    }
    if (state) {
      bar.value = state.percent;
      place.querySelector("[data-import-done]").textContent = state.done;
      place.querySelector("[data-import-total]").textContent = state.total;
    }
    setTimeout(ask, 2000);
  }

  setTimeout(ask, 1000);
});
