"use strict";

/* Type-ahead in native lists without diacritics: “bac g” chooses Bắc Giang, “hung” Đoàn Hưng Yên.
   Everything else – arrows, opening, the phone's own picker – stays the browser's. */
{
  const PAUSE = 1500; // milliseconds after which typing begins anew
  const MARKS = /[\u0300-\u036f]/g;

  const folded = (text) =>
    text.normalize("NFD").replace(MARKS, "").toLowerCase().replaceAll("đ", "d").trim();

  class TypeAhead {
    constructor(select) {
      this.select = select;
      this.typed = "";
      select.addEventListener("keydown", (event) => this.press(event));
      select.addEventListener("blur", () => this.forget());
    }

    press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Vietnamese keyboards take letters back to put a marked one in their place.
      if (event.key === "Backspace") this.typed = this.typed.slice(0, -1);
      if (event.key.length !== 1) return;
      if (event.key === " " && !this.typed) return; // opens the list
      event.preventDefault();
      this.typed += event.key;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.forget(), PAUSE);
      this.choose(this.found());
    }

    forget() {
      clearTimeout(this.timer);
      this.typed = "";
    }

    found() {
      const wanted = folded(this.typed);
      const options = this.fromTheNext().filter((option) => option.value && !option.disabled);
      const starts = (text) => options.find((option) => folded(option.text).startsWith(text));
      const holds = (text) => options.find((option) => ` ${folded(option.text)}`.includes(` ${text}`));
      const isOneLetter = new Set(wanted).size === 1;
      return starts(wanted) ?? holds(wanted) ?? (isOneLetter ? starts(wanted[0]) : undefined);
    }

    /* A first letter goes on to the next that has it; more letters keep what they fit already. */
    fromTheNext() {
      const options = [...this.select.options];
      const goesOn = new Set(folded(this.typed)).size === 1;
      const start = this.select.selectedIndex + (goesOn ? 1 : 0);
      return [...options.slice(start), ...options.slice(0, start)];
    }

    choose(option) {
      if (!option || option.selected) return;
      option.selected = true;
      this.select.dispatchEvent(new Event("input", { bubbles: true }));
      this.select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  for (const select of document.querySelectorAll("select[data-typeahead]")) new TypeAhead(select);
}
