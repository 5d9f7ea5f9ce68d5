"use strict";

/* Text boxes that offer what was used before: the editable combobox with list autocomplete of the
   ARIA Authoring Practices. What is typed always stands: a suggestion is taken only when it has
   been chosen with the arrow keys (then Enter or Tab) or a click. */
{
  const WAIT = 80; // milliseconds between two keys of somebody who goes on typing

  class Combobox {
    constructor(input) {
      this.input = input;
      this.options = [];
      this.active = -1;
      this.asked = 0;
      this.list = this.made("ul", "suggestions", `${input.id}_suggestions`);
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", this.labelText());
      this.list.hidden = true;
      this.status = this.made("span", "visually-hidden", `${input.id}_status`);
      this.status.setAttribute("role", "status");
      this.describe();
      this.listen();
    }

    made(tag, className, id) {
      const element = document.createElement(tag);
      element.className = className;
      element.id = id;
      return element;
    }

    labelText() {
      const label = this.input.labels[0];
      return label ? label.textContent.replace(/:$/, "") : "";
    }

    describe() {
      const frame = this.made("div", "combobox", `${this.input.id}_combobox`);
      const hadFocus = document.activeElement === this.input;
      this.input.replaceWith(frame);
      frame.append(this.input, this.list, this.status);
      const attributes = {
        role: "combobox",
        autocomplete: "off",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.list.id,
      };
      for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
      if (hadFocus) this.input.focus();
    }

    listen() {
      this.input.addEventListener("input", () => this.askSoon());
      this.input.addEventListener("keydown", (event) => this.press(event));
      this.input.addEventListener("blur", () => this.close());
      // Not a click: the box must not lose the focus before the choice is made.
      this.list.addEventListener("mousedown", (event) => this.point(event));
    }

    askSoon() {
      this.asked += 1; // an answer to what was typed before comes too late
      this.shut();
      clearTimeout(this.timer);
      if (this.input.value.trim()) this.timer = setTimeout(() => this.ask(), WAIT);
    }

    /* Asks now; `choose` marks the first or last suggestion (0 or -1) once they are here. */
    async ask(choose) {
      clearTimeout(this.timer);
      this.asked += 1;
      const asked = this.asked;
      const answer = await this.fetched();
      if (asked !== this.asked || document.activeElement !== this.input) return;
      this.show(answer);
      if (choose !== undefined) this.mark(choose);
    }

    async fetched() {
      const url = new URL(this.input.dataset.suggestions, location.href);
      url.searchParams.set("q", this.input.value);
      url.searchParams.set("delegation", this.input.form.elements.delegation?.value ?? "");
      try {
        const response = await fetch(url, { redirect: "error" });
        if (response.ok) return await response.json();
      } catch {
        // No network, or logged out meanwhile: the box is a plain one then.
      }
      return { suggestions: [], status: "" };
    }

    show({ suggestions, status }) {
      this.options = suggestions.map((text, number) => this.option(text, number));
      this.list.replaceChildren(...this.options);
      this.status.textContent = status;
      const open = this.options.length > 0;
      this.list.hidden = !open;
      this.input.setAttribute("aria-expanded", String(open));
      this.unmark();
    }

    option(text, number) {
      const option = this.made("li", "suggestion", `${this.list.id}_${number}`);
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = text;
      return option;
    }

    unmark() {
      this.options[this.active]?.setAttribute("aria-selected", "false");
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
    }

    /* Marks a suggestion by its number; beyond either end comes the other one. */
    mark(number) {
      this.unmark();
      if (!this.options.length) return;
      this.active = (number + this.options.length) % this.options.length;
      const option = this.options[this.active];
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    press(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const keys = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in keys) this.move(event, keys[event.key]);
      else if (event.key === "Enter" && this.active >= 0) this.take(event);
      else if (event.key === "Tab" && this.active >= 0) this.take(); // and on to the next box
      else if (event.key === "Escape" && !this.list.hidden) this.close(event);
    }

    move(event, step) {
      event.preventDefault();
      if (this.list.hidden) this.ask(step > 0 ? 0 : -1);
      else if (this.active < 0) this.mark(step > 0 ? 0 : -1);
      else this.mark(this.active + step);
    }

    point(event) {
      event.preventDefault();
      const number = this.options.indexOf(event.target.closest("[role=option]"));
      if (number < 0) return;
      this.mark(number);
      this.take();
    }

    take(event) {
      event?.preventDefault();
      this.input.value = this.options[this.active].textContent;
      this.input.dispatchEvent(new Event("change", { bubbles: true }));
      this.close();
    }

    close(event) {
      event?.preventDefault();
      clearTimeout(this.timer);
      this.asked += 1;
      this.shut();
      this.status.textContent = "";
    }

    shut() {
      this.unmark();
      this.list.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
    }
  }

  for (const input of document.querySelectorAll("input[data-suggestions]")) new Combobox(input);
}
