// The list works without this module: it keeps what a reader has opened while htmx brings new counts.

const form = () => document.getElementById("filters-form");
let opened = [];

document.body.addEventListener("htmx:beforeRequest", () => {
  opened = [...form().querySelectorAll("details[open] > summary")].map((each) => each.textContent);
  document.getElementById("results").setAttribute("aria-busy", "true");
});

document.body.addEventListener("htmx:afterSettle", () => {
  for (const summary of form().querySelectorAll("details > summary")) {
    summary.parentElement.open = opened.includes(summary.textContent);
  }
  document.getElementById("catalogue-status").textContent =
    document.querySelector(".results-bar__n").textContent;
});

// a choice of «any» says nothing: it stays out of the address that people share
document.body.addEventListener("htmx:configRequest", ({ detail: { formData } }) => {
  for (const name of new Set(formData.keys())) {
    const said = formData.getAll(name).filter((value) => value !== "");
    formData.delete(name);
    said.forEach((value) => formData.append(name, value));
  }
});

// a button that leads elsewhere (to the comparison) takes the form there
document.body.addEventListener(
  "submit",
  (event) => {
    if (event.submitter?.hasAttribute("formaction")) {
      event.stopPropagation();
    }
  },
  true,
);

// on a phone the button closes the sheet and shows what was found
document.body.addEventListener("submit", (event) => {
  const sheet = event.target.closest("[popover]");
  if (sheet?.matches(":popover-open")) {
    sheet.hidePopover();
  }
});

// an answer that did not come: the form is sent as it would be without scripts
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.body.addEventListener(failure, () => form().submit());
}
