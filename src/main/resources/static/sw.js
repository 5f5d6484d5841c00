// Lets the work page of a job open without a network: the last one seen, with its styles and scripts.
const CACHE = 'work-1';
const WORK = /^\/jobs\/[0-9a-f-]+\/work$/;
const PARTS = /^\/(css|js|img|webjars)\//;
addEventListener('install', () => self.skipWaiting());
addEventListener('activate', event => event.waitUntil(self.clients.claim()));
addEventListener('fetch', event => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method === 'POST' && pathname === '/logout') event.waitUntil(caches.delete(CACHE));
  if (request.method !== 'GET' || !(WORK.test(pathname) || PARTS.test(pathname))) return;
  event.respondWith(fetch(request).then(answer => {
    if (answer.ok && !answer.redirected) {
      const copy = answer.clone();
      event.waitUntil(caches.open(CACHE).then(cache => cache.put(request, copy)));
    }
    return answer;
  }).catch(() => caches.match(request, { ignoreVary: true }).then(kept => kept || Response.error())));
});
