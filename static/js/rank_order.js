// Rows are dragged by their handle or moved by buttons, and the numbers follow.
// Without this file the numbers are typed; the server takes them either way.

const form = document.querySelector("[data-rank-order]");
if (form) begin(form);

function begin(form) {
  const list = form.querySelector("ol");
  const rowsNow = () => [...list.children];
  const box = (row) => row.querySelector("input");
  let saved = true;

  rowsNow().forEach((row, place) => Object.assign(row.dataset, { place, rank: box(row).value }));
  form.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });

  // Rows at the end that stand as they stood keep their numbers: equals go on by name there,
  // and somebody registered later falls into place. Those before them are numbered from 1.
  function renumber() {
    const rows = rowsNow();
    const rank = (row) => Number(row.dataset.rank);
    const inOrder = (one, next) =>
      Number(one.dataset.place) < Number(next.dataset.place) && rank(one) <= rank(next);
    let kept = rows.length - 1;
    while (kept > 0 && inOrder(rows[kept - 1], rows[kept])) kept -= 1;
    while (kept > 0 && kept < rows.length && rank(rows[kept]) <= kept) kept += 1;
    rows.forEach((row, index) => { box(row).value = index < kept ? index + 1 : row.dataset.rank; });
  }

  function moved(row) {
    renumber();
    changed();
    const rows = rowsNow();
    form.querySelector("[data-status]").textContent = list.dataset.moved
      .replace("{name}", row.dataset.name)
      .replace("{place}", rows.indexOf(row) + 1)
      .replace("{total}", rows.length);
  }

  function changed() {
    saved = false;
    form.querySelector("[data-unsaved]").hidden = false;
  }

  // The neighbour moves, not the row itself: focus and pointer stay with it.
  function swap(row, step) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (other) list.insertBefore(other, step < 0 ? row.nextElementSibling : row);
    return other;
  }

  list.addEventListener("click", ({ target }) => {
    const step = Number(target.dataset.move);
    const row = target.closest("li");
    if (step && swap(row, step)) moved(row);
  });

  list.addEventListener("input", ({ target }) => {
    target.closest("li").dataset.rank = target.value;
    changed();
  });

  list.addEventListener("pointerdown", (start) => {
    if (!start.target.matches("[data-handle]") || start.button !== 0) return;
    const row = start.target.closest("li");
    start.preventDefault();
    start.target.setPointerCapture(start.pointerId);
    row.classList.add("rank-dragged");
    const follow = ({ clientY }) => {
      scrollAt(clientY);
      while (row.previousElementSibling && clientY < middle(row.previousElementSibling)) swap(row, -1);
      while (row.nextElementSibling && clientY > middle(row.nextElementSibling)) swap(row, 1);
    };
    const drop = () => {
      start.target.removeEventListener("pointermove", follow);
      row.classList.remove("rank-dragged");
      moved(row);
    };
    start.target.addEventListener("pointermove", follow);
    start.target.addEventListener("lostpointercapture", drop, { once: true });
  });

  form.addEventListener("submit", () => { saved = true; });
  window.addEventListener("beforeunload", (event) => { if (!saved) event.preventDefault(); });
}

function middle(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

// Near an edge of the window the page comes along.
function scrollAt(y) {
  if (y < 60) window.scrollBy(0, -12);
  if (y > window.innerHeight - 60) window.scrollBy(0, 12);
}
