"use strict";

/* Ctrl+Enter saves from every box, also from lists and from notes of several lines, as Enter does
   from the others; and a second Enter while the first is on its way saves nobody twice. */
{
  const form = document.getElementById("delegate_form");
  let isSent = false;

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(".submit-row input[type=submit]"));
  });

  form.addEventListener("submit", (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });

  // Back to a page that the browser kept as it was.
  addEventListener("pageshow", () => {
    isSent = false;
  });
}
