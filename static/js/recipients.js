// How many are ticked follows the boxes. Without this file it follows when the page is sent.

const recipients = document.querySelector(".recipients");
const number = recipients?.querySelector("[data-ticked]");

recipients?.addEventListener("change", ({ target }) => {
  if (target.type !== "checkbox" || !number) return;
  number.textContent = recipients.querySelectorAll(".payees input:checked").length;
});
