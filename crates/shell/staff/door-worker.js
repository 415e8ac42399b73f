// What the page of the door shows when there is no network: itself, as it was last.
const KEPT = 'vert-1';
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const page = request.mode === 'navigate';
  const key = page ? url.pathname : request;
  event.respondWith((async () => {
    const kept = await caches.open(KEPT);
    try {
      const answer = await fetch(request);
      if (page && answer.ok) await kept.put(key, answer.clone());
      if (page && (answer.status === 404 || answer.status === 410)) await kept.delete(key);
      return answer;
    } catch {
      return (await kept.match(key)) ?? Response.error();
    }
  })());
});
