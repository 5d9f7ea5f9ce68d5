// What public pages do beyond HTML: mark what goes on now, keep pages to be read offline.
// Every word comes from data attributes; without this file each page says all it has to say.

const words = document.currentScript.dataset;
const root = document.documentElement;
const here = location.pathname;
const own = document.querySelector("[data-own]");
const AGE = 10 * 60 * 1000;

function element(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

// 09:41, with the date unless it is today's.
function clock(date) {
  const two = (number) => String(number).padStart(2, "0");
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const today = date.toDateString() === new Date().toDateString();
  return today ? time : `${time}, ${two(date.getDate())}/${two(date.getMonth() + 1)}`;
}

const dateOf = (response) => new Date(response.headers.get("date"));

function markNow() {
  const now = Date.now();
  document.querySelectorAll("[data-start]").forEach((entry) => {
    const [start, end] = [entry.dataset.start, entry.dataset.end].map(Date.parse);
    const on = start <= now && now < end;
    const label = entry.querySelector(".label");
    if (label) {  // in the box of what is on and next
      entry.hidden = end <= now;
      if (on) label.textContent = words.now;
      return;
    }
    entry.classList.toggle("is-now", on);
    entry.querySelector(".now-word")?.remove();
    if (on) entry.querySelector("h3").before(element("span", "now-word", words.now));
  });
}

// A kept copy says of when it is, and when the network brings a newer one after all.
function showNote() {
  const note = element("p", "offline-note", words.updated.replace("{time}", clock(new Date(root.dataset.kept))));
  note.setAttribute("role", "status");
  document.querySelector("main .page").prepend(note);
  navigator.serviceWorker.onmessage = ({ data }) => {
    note.hidden = !data.changed;
    note.textContent = `${words.newer} `;
    note.append(Object.assign(element("a", "more", words.reload), { href: here }));
  };
}

// Public pages only: what the server wants nobody to keep is not kept.
async function keep(path, cache) {
  const pages = await caches.open("pages");
  const kept = await pages.match(path);
  if (kept && Date.now() - dateOf(kept) < AGE) return;
  const response = await fetch(path, { cache });
  const closed = /no-store|private/.test(response.headers.get("cache-control"));
  if (response.status === 200 && !response.redirected && !closed) await pages.put(path, response);
}

async function keepAll() {
  // The browser has just loaded this page: no need to ask again.
  if (!own) await keep(here, location.search ? "default" : "force-cache");
  for (const link of document.querySelectorAll("a[data-keep]")) await keep(link.pathname, "default");
}

async function listKept(list) {
  const pages = await caches.open("pages");
  for (const request of await pages.keys()) {
    const response = await pages.match(request);
    const { title, documentElement } = new DOMParser().parseFromString(await response.text(), "text/html");
    const link = Object.assign(element("a", "", title), { href: request.url, lang: documentElement.lang });
    list.append(element("li", "", ""));
    list.lastChild.append(link);
  }
  list.parentElement.hidden = !list.children.length;
}

// A delegate's own page: kept by its button alone, under its own address alone.
async function offerToKeep() {
  const cache = await caches.open("own");
  const [put, drop] = own.querySelectorAll("button");
  const photos = [...document.querySelectorAll("main img")].map((image) => image.src);

  async function show(failed) {
    const kept = await cache.match(here);
    own.querySelector("[role=status]").textContent = failed ? own.dataset.failed
      : kept ? own.dataset.kept.replace("{time}", clock(dateOf(kept))) : "";
    put.hidden = Boolean(kept);
    drop.hidden = !kept;
    return kept ? drop : put;
  }

  async function act(work) {
    const failed = await work().then(() => false, () => true);
    (await show(failed)).focus();
  }

  put.onclick = () => act(async () => {
    await navigator.serviceWorker.ready;
    await cache.addAll([...photos, here]);
  });
  drop.onclick = () => act(() => Promise.all([here, ...photos].map((url) => cache.delete(url))));
  await show();
  own.hidden = false;
}

markNow();
setInterval(markNow, 60 * 1000);
document.addEventListener("visibilitychange", markNow);

if ("serviceWorker" in navigator && "caches" in window) {
  const list = document.querySelector("[data-kept-pages]");
  if (root.dataset.kept) showNote();
  if (list) listKept(list);
  if (own) offerToKeep();
  // After everything else: the page comes first, on a network that many share.
  const later = () => navigator.serviceWorker.register("/sw.js").then(() => !root.dataset.kept && !list && keepAll()).catch(() => {});
  if (document.readyState === "complete") later();
  else addEventListener("load", () => setTimeout(later, 500));
}
