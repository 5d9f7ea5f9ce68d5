"use strict";

/* A paper takes a while and opens beside its page, where nothing tells that it is on its way: a
   button that was pressed is not pressed again for a few seconds. Others of its form are. */
{
  const PAUSE = 4000;
  const pressed = new Set();

  const release = (button) => {
    pressed.delete(button);
    button.removeAttribute("aria-disabled");
  };

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || event.defaultPrevented || event.target.method !== "post") return;
    if (pressed.has(button)) {
      event.preventDefault();
      return;
    }
    pressed.add(button);
    button.setAttribute("aria-disabled", "true"); // `disabled` would take its value and the focus
    setTimeout(release, PAUSE, button);
  });

  // Back to a page that the browser kept as it was.
  addEventListener("pageshow", () => pressed.forEach(release));
}
