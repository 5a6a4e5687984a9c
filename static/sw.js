/** Keeps the files of one version of the page and answers with them; `cargo xtask dist` fills in which. */

const VERSION = '';
const FILES = [];

/** Others may have caches at the same origin. */
const PREFIX = `sayso ${self.registration.scope} `;
const NAME = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const answers = await Promise.all(FILES.map(answered));
    const cache = await caches.open(NAME);
    await Promise.all(FILES.map((file, at) => cache.put(file, answers[at])));
  })());
});

/** A file from the host, not from what the browser has kept of an older version. */
async function answered(file) {
  const response = await fetch(file, { cache: 'reload' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  // Some hosts redirect "embed.html" to "embed"; where a page is wanted, browsers refuse what was redirected, so it is made anew.
  return new Response(await response.blob(), response);
}

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOver());
});

/** Takes over from the version before, unless another tab still shows that and may need its files. */
async function takeOver() {
  // A page that was reloaded is counted a moment longer.
  for (let tries = 0; tries < 60; tries += 1) {
    const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (tabs.length <= 1) {
      await self.skipWaiting();
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, 150); });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  const isPage = request.mode === 'navigate';
  event.respondWith((async () => {
    const cache = await caches.open(NAME);
    // A page's query is for its scripts.
    return (await cache.match(request, { ignoreSearch: isPage })) ?? fetch(request);
  })());
});
