// A button pressed while the form saves itself waits for the answer: the first saving makes the page
// and gives the form its address, and a form sent before that would make a second page.
(() => {
  const saving = new WeakSet();
  const waiting = new WeakMap();

  function hold(event) {
    const form = event.target;
    if (!saving.has(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting.set(form, event.submitter);
  }

  function finish({ target: form }) {
    saving.delete(form);
    if (!waiting.has(form)) return;
    const button = waiting.get(form);
    waiting.delete(form);
    if (button) button.disabled = false; // a pressed button of Wagtail's disables itself
    // after the form's own listeners, which take its new address and numbers
    setTimeout(() => form.requestSubmit(button));
  }

  document.addEventListener("submit", hold, true);
  document.addEventListener("w-autosave:save", ({ target }) => saving.add(target));
  document.addEventListener("w-autosave:success", finish);
  document.addEventListener("w-autosave:error", finish);
})();
