// What is typed while a form does not look counts as well: Wagtail remembers how the form was two
// seconds after it opens, sometimes twice, and once more after every saving, each time with whatever
// has been typed meanwhile.
(() => {
  const FORM = "form[data-controller~='w-unsaved']";
  let typed = false;

  document.addEventListener("input", (event) => {
    if (event.target.closest(FORM)) typed = true;
  }, true);
  document.addEventListener("w-autosave:save", () => { typed = false; });
  document.addEventListener("w-unsaved:watch-edits", ({ target }) => {
    // after the form's own action, which ends with forgetting that anything was forced
    setTimeout(() => {
      if (typed) target.dataset.wUnsavedForceValue = "true";
    });
  });
})();
