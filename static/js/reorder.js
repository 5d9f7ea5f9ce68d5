// Drag an item of a list to another place, then send the order as the list's own form does.
// Without this script the buttons of that form do the same.
"use strict";

const EDGE = 72; // pixels from the window's edge where the page scrolls along
const STEP = 14;

const itemsOf = (list) => [...list.children];
const orderOf = (list) => itemsOf(list).map((item) => item.dataset.ids).join(",");

/** The sibling before which an item held at this height belongs; null for the end. */
function siblingBelow(list, held, y) {
  return itemsOf(list).find((item) => {
    const box = item.getBoundingClientRect();
    return item !== held && y < box.top + box.height / 2;
  }) ?? null;
}

function scrollAlong(y) {
  if (y < EDGE) window.scrollBy(0, -STEP);
  if (y > window.innerHeight - EDGE) window.scrollBy(0, STEP);
}

function send(list, held) {
  const form = document.getElementById(list.dataset.orderForm);
  const moved = document.createElement("input");
  moved.type = "hidden";
  moved.name = "moved";
  moved.value = held.dataset.ids.split("+")[0];
  form.elements.order.value = orderOf(list);
  form.append(moved);
  form.requestSubmit();
}

/** Follow the pointer that holds `held` until it is let go, or the move is called off. */
function drag(list, held, grip, pointer) {
  const before = itemsOf(list);
  const ending = new AbortController();
  const listen = (target, kind, act) => target.addEventListener(kind, act, { signal: ending.signal });
  const finish = () => {
    held.classList.remove("held");
    ending.abort();
  };
  const callOff = () => {
    list.append(...before);
    finish();
  };

  grip.setPointerCapture(pointer);
  held.classList.add("held");
  listen(grip, "pointermove", (event) => {
    scrollAlong(event.clientY);
    const sibling = siblingBelow(list, held, event.clientY);
    if (sibling !== held.nextElementSibling) {
      list.insertBefore(held, sibling);
      grip.setPointerCapture(pointer); // moving a node lets the pointer go
    }
  });
  listen(grip, "pointerup", () => {
    const changed = itemsOf(list).some((item, place) => item !== before[place]);
    finish();
    if (changed) send(list, held);
  });
  listen(grip, "pointercancel", callOff);
  listen(document, "keydown", (event) => event.key === "Escape" && callOff());
}

for (const list of document.querySelectorAll("[data-order-form]")) {
  if (list.children.length < 2) continue;
  for (const item of list.children) {
    const grip = item.querySelector(".grip");
    grip.hidden = false;
    grip.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      drag(list, item, grip, event.pointerId);
    });
  }
}
for (const hint of document.querySelectorAll(".by-drag")) hint.hidden = false;
