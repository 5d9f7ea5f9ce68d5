// Drag one or several people onto a bus, and see how many are chosen. All of it is only a quicker
// way to fill in the form, which does the same without this file.

const form = document.getElementById("seating");
if (form) seat(form);

function seat(form) {
  const boxes = [...form.querySelectorAll("input[name=delegates]")];
  const chosen = form.querySelector(".chosen");

  const tell = () => {
    chosen.querySelector("b").textContent = boxes.filter((box) => box.checked).length;
  };
  const choose = (isWanted) => {
    for (const box of boxes) box.checked = isWanted(box);
    tell();
  };

  chosen.hidden = false;
  tell();
  form.addEventListener("change", tell);
  for (const link of form.querySelectorAll("[data-all]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(() => link.dataset.all === "1");
    });
  }
  for (const box of boxes) makeDraggable(box, choose, chosen);
  for (const bus of document.querySelectorAll("[data-bus]")) takeIn(bus, form);
}

// Whoever is dragged unticked is dragged alone, as files are on a desktop.
function makeDraggable(box, choose, chosen) {
  const row = box.closest("li");
  row.draggable = true;
  row.addEventListener("dragstart", (event) => {
    if (!box.checked) choose((each) => each === box);
    event.dataTransfer.setData("text/x-seating", box.value);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(chosen, 0, 0);
    // A page that changes as the drag begins would end it.
    requestAnimationFrame(() => document.body.classList.add("dragging"));
  });
  row.addEventListener("dragend", () => document.body.classList.remove("dragging"));
}

function takeIn(bus, form) {
  const isOurs = (event) => event.dataTransfer.types.includes("text/x-seating");
  bus.addEventListener("dragover", (event) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    bus.classList.add("target");
  });
  bus.addEventListener("dragleave", (event) => {
    if (!bus.contains(event.relatedTarget)) bus.classList.remove("target");
  });
  bus.addEventListener("drop", (event) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    form.elements.bus.value = bus.dataset.bus;
    form.requestSubmit(form.querySelector("#board"));
  });
}
