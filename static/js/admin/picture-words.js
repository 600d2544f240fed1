// A picture that is chosen brings its own description to the place of use; what a person wrote stays.
document.addEventListener("change", (event) => {
  const input = event.target;
  const chooser = input.id && document.getElementById(`${input.id}-chooser`);
  const picture = chooser && chooser.querySelector("[data-chooser-image]");
  if (!picture || !input.form) return;
  const name = input.name.endsWith("image") ? input.name.replace(/image$/, "alt") : `${input.name}_alt`;
  const words = input.form.elements.namedItem(name);
  if (!words || (words.value && words.value !== words.dataset.offered)) return;
  // the chooser writes the description right after it tells of the change
  queueMicrotask(() => {
    const limit = words.maxLength > 0 ? words.maxLength : undefined;
    words.value = input.value ? (picture.dataset.defaultAltText || "").slice(0, limit) : "";
    words.dataset.offered = words.value;
    words.dispatchEvent(new Event("input", { bubbles: true }));
    words.dispatchEvent(new Event("change", { bubbles: true }));
  });
});
