// Tells the portal which result was opened: the query and the place of the result, nothing else.
// Works for results inside [data-clicks]; the search does without this module.

const results = document.querySelector("[data-clicks]");

function tell(event) {
  const link = event.target.closest("a");
  const links = [...results.querySelectorAll("article h2 a")];
  const place = links.indexOf(link);
  if (place < 0 || event.button > 1) {
    return;
  }
  const said = new FormData();
  said.set("q", results.dataset.query);
  said.set("position", place + Number(results.dataset.first));
  navigator.sendBeacon(results.dataset.clicks, said);
}

if (results && navigator.sendBeacon) {
  results.addEventListener("click", tell);
  results.addEventListener("auxclick", tell);
}
