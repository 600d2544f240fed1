// More pictures than one upload takes are refused whole, before the first of them is sent.
const { limit, words } = document.currentScript.dataset;

function refuse(event) {
  const given = event.type === "drop" ? event.dataTransfer : event.target;
  if (!given || !given.files || given.files.length <= Number(limit)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === "change") event.target.value = "";
  const detail = { clear: true, text: words, type: "error" };
  document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
}

document.addEventListener("change", refuse, true);
document.addEventListener("drop", refuse, true);
