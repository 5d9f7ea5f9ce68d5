// Keeps public pages readable without a network. VERSION, SHELL and OFFLINE are put before this
// file by the server: a new release is a new worker. Pages come into the caches by public.js alone, an own
// page only after a press of its button; here they are renewed and served.

const PAGES = "pages";
const OWN = "own";
const KEPT_SHELL = `shell-${VERSION}`;
const PATIENCE = { [PAGES]: 2500, [OWN]: 8000 };
const NEVER = /^(\/en)?\/(admin|staff|accounts|media)\//;
const PRIVATE = /^(\/en)?\/d\//;
const MOMENT = /<!--moment-->[^]*?<!--\/moment-->/g;
// Asked for by these a page is a part; with any other (?utm_source) it is the whole.
const PART = /[?&](theme|bus|province)=[^&]/;

// site.0123456789ab.css → site.css: a kept page may ask for the style sheet of the last release.
const plain = (path) => path.replace(/\.[0-9a-f]{12}\./, ".");
const wait = (time) => new Promise((done) => { setTimeout(done, time); });

addEventListener("install", (event) => {
  skipWaiting();
  const cached = SHELL.map((path) => new Request(path, { cache: "force-cache" }));
  event.waitUntil(caches.open(KEPT_SHELL).then((shell) => shell.addAll(cached)));
});

addEventListener("activate", (event) => event.waitUntil(dropOldShells()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || NEVER.test(pathname)) return;
  const alike = SHELL.find((path) => plain(path) === plain(pathname));
  if (alike) event.respondWith(asset(request, alike));
  else if (PRIVATE.test(pathname)) event.respondWith(page(event, pathname, OWN));
  else if (request.mode === "navigate") event.respondWith(page(event, pathname, PAGES));
});

async function dropOldShells() {
  const old = (name) => name.startsWith("shell-") && name !== KEPT_SHELL;
  await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  await clients.claim();
}

async function asset(request, alike) {
  const shell = await caches.open(KEPT_SHELL);
  return await shell.match(request.url) || fetch(request).catch(() => shell.match(alike));
}

// The network first, for a time; then the kept copy of exactly this address, if there is one.
async function page(event, path, name) {
  const cache = await caches.open(name);
  const kept = await cache.match(path);
  const network = fetch(event.request);
  if (!kept) return network.catch(() => nothing(event.request, path));
  // The whole is kept: a part neither renews it nor is compared.
  const whole = !PART.test(event.request.url);
  const answer = network.then((response) => {
    if (response.status >= 500) throw new Error(response.status);
    if (whole) event.waitUntil(refresh(cache, path, response.clone(), name));
    return response;
  });
  const first = await Promise.race([answer.catch(() => null), wait(PATIENCE[name])]);
  if (first) return first;
  if (whole) event.waitUntil(answer.then((late) => tell(event, kept.clone(), late), () => null));
  return event.request.mode === "navigate" ? marked(kept.clone()) : kept;
}

// Whoever asks for what nobody kept is told so, in its language, by a page that names no one.
function nothing(request, path) {
  if (request.mode !== "navigate") return Response.error();
  const root = Object.keys(OFFLINE).filter((each) => path.startsWith(each)).pop();
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'self'" };
  return new Response(OFFLINE[root], { headers });
}

async function refresh(cache, path, response, name) {
  if ([404, 410].includes(response.status)) return forget(cache, path);
  const closed = /no-store|private/.test(response.headers.get("cache-control"));
  if (response.status !== 200 || response.redirected || (closed && name !== OWN)) return null;
  // It may have been forgotten, or made private, while the answer was on its way.
  return await cache.match(path) && cache.put(path, response);
}

// A page goes with all that lies below it: a photo.
async function forget(cache, path) {
  const below = (request) => new URL(request.url).pathname.startsWith(path);
  await Promise.all((await cache.keys()).filter(below).map((request) => cache.delete(request)));
}

// The page learns from its root element that it is a copy, and of when. What was true only at the
// moment of asking is left out.
async function marked(kept) {
  const html = (await kept.text()).replace(MOMENT, "");
  const date = new Date(kept.headers.get("date")).toISOString();
  return new Response(html.replace("<html", `<html data-kept="${date}"`), { headers: kept.headers });
}

async function tell(event, kept, late) {
  const [before, after] = await Promise.all([kept.text(), late.text()]);
  await wait(1000);  // for the page to be there
  const client = await clients.get(event.resultingClientId);
  client?.postMessage({ changed: before.replace(MOMENT, "") !== after.replace(MOMENT, "") });
}
