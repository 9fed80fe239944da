/**
 * Keeps the app itself, so that it opens without a connection too: the page and the files it is made of, and
 * never an answer of the server, so nothing about anybody. The build fills in what stands between underscores (vite.config.ts).
 *
 * The page is always asked of the server first: a new version is there at once. One version is kept as a whole,
 * under its own name, and goes when the last tab that uses it is closed: no tab misses a file of its own version.
 */
const FILES = new Set(__FILES__);
const ENTRY = '__ENTRY__';
const KEPT = 'app-__VERSION__';

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(event.request));
  else if (FILES.has(pathname)) event.respondWith(file(event.request));
});

/** What the server answers for somebody, and its files, are none of our pages (see is-dynamic.ts). */
const isPage = (pathname) => !/^\/(?:graphql|api|demo|health)(?:\/|$)|\.[^/]*$/.test(pathname);

async function keep() {
  const cache = await caches.open(KEPT);
  await cache.addAll(['/', ...FILES]);
  const html = await (await cache.match('/')).text();
  // While servers are being renewed, the page may be of another version than this.
  if (!html.includes(ENTRY)) throw new Error('The page is of another version');
}

async function forgetOthers() {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
}

async function page(request) {
  const answer = await fetch(request).catch(() => undefined);
  return answer && answer.status < 500 ? answer : (await caches.match('/', { cacheName: KEPT })) ?? answer ?? Response.error();
}

async function file(request) {
  return (await caches.match(request, { cacheName: KEPT, ignoreVary: true })) ?? fetch(request);
}
