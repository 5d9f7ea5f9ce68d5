"use strict";

/* The picture of the badge follows the form while one designs. Without this file the button opens
   the picture in a page of its own. */
{
  const section = document.querySelector("[data-design-preview]");
  const form = section?.closest("form");
  let timer = 0;
  let asked = null;

  if (form) begin();

  function begin() {
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    section.querySelector("[data-refresh]").addEventListener("click", (event) => {
      event.preventDefault();
      refresh();
    });
    refresh();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(refresh, 500);
  }

  async function refresh() {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    section.setAttribute("aria-busy", "true");
    try {
      const body = new FormData(form);
      body.delete("_conference"); // the user's other tabs stay where they are
      const response = await fetch(section.dataset.designPreview, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        signal,
      });
      if (!response.ok) throw new Error(response.status);
      await show(await response.json());
    } catch (error) {
      if (error.name === "AbortError") return;
      tell([section.dataset.failed]);
    }
    section.removeAttribute("aria-busy");
  }

  async function show(told) {
    if (told.picture) await draw(told);
    const lines = [...told.errors, ...told.warnings];
    tell(lines.length ? lines : [section.dataset.fits]);
  }

  // Our policy lets no address but our own be a picture's: it is drawn.
  async function draw(told) {
    const bytes = Uint8Array.from(atob(told.picture), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = section.querySelector("canvas");
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext("2d").drawImage(picture, 0, 0);
    canvas.setAttribute("aria-label", told.alt);
    section.querySelector("[data-picture]").hidden = false;
  }

  function tell(lines) {
    const list = document.createElement("ul");
    for (const line of lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    section.querySelector("[data-told]").replaceChildren(list);
  }
}
