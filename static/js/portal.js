// Everything works without this module; it only saves a page load.

for (const form of document.querySelectorAll("form[data-enhance]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (answer && (answer.ok || answer.type === "opaqueredirect")) {
      form.closest("section").remove();
      document.getElementById("main").focus();
    } else {
      form.submit();
    }
  });
}

// an open list in the header closes by Escape and gives the focus back
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector("details.site-switch[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.nextElementSibling.textContent = button.dataset.done;
  });
}

// a file that is being made opens by itself once it is there
for (const link of document.querySelectorAll("[data-wait]")) {
  const timer = setInterval(async () => {
    const answer = await fetch(link.href, { method: "HEAD" }).catch(() => null);
    if (answer && answer.status !== 202) {
      clearInterval(timer);
      location.assign(link.href);
    }
  }, 3000);
}

// a search box offers pages and words once somebody is in it
document.addEventListener("focusin", async (event) => {
  const { suggest, module } = event.target.dataset;
  if (suggest) {
    (await import(module)).attach(event.target);
  }
});
