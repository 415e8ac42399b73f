// The page of whoever opens the door: what is counted without network lies on the telephone until there is network again.
const page = document.querySelector('[data-door]');
const place = location.pathname;
const KEY = `vert:${place}`;
const KEPT = 'vert-1';
const number = page.querySelector('output');
const line = page.querySelector('[data-line]');
const waiting = () => JSON.parse(localStorage.getItem(KEY) ?? '[]');
const keep = (all) => (all.length ? localStorage.setItem(KEY, JSON.stringify(all)) : localStorage.removeItem(KEY));
const say = (text) => { line.textContent = text; };
const show = (count) => {
  number.textContent = count;
  for (const button of page.querySelectorAll('button[name="antall"]')) {
    button.setAttribute('aria-pressed', String(button.value === String(count)));
  }
};

let sending = Promise.resolve();
/** Sends what waits, the oldest first. What the page no longer takes is let go of. */
const send = async () => {
  for (let all = waiting(); all.length; all = waiting()) {
    const answer = await fetch(place, { method: 'POST', body: new URLSearchParams(all[0]), redirect: 'manual' });
    if (answer.status >= 500) throw new Error('later');
    keep(waiting().slice(1));
    if (answer.status >= 400) return location.reload();
    say(page.dataset.saved);
  }
};
const soon = () => { sending = sending.then(send).catch(() => say(page.dataset.waits)); };

page.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  const asked = new FormData(form, submitter);
  if (asked.has('gjor')) {
    // Calling it off must be heard at once, so it is not laid by.
    if (!navigator.onLine) { event.preventDefault(); say(page.dataset.none); line.scrollIntoView({ block: 'center' }); }
    return;
  }
  const was = Number(number.textContent) || 0;
  const count = asked.has('endre') ? Math.max(0, was + Number(asked.get('endre'))) : Number(asked.get('antall'));
  if (!Number.isInteger(count) || count < 0 || count > 9999 || !globalThis.crypto?.randomUUID) return;
  event.preventDefault();
  const one = { antall: String(count), nr: crypto.randomUUID(), da: String(Date.now()) };
  if (asked.get('bra')) one.bra = asked.get('bra');
  keep([...waiting(), one]);
  show(count);
  page.querySelector('[data-good]').hidden = false;
  page.querySelector('[data-good] [name="antall"]').value = count;
  soon();
});
addEventListener('online', soon);

const last = waiting().at(-1);
if (last) { show(last.antall); say(page.dataset.waits); soon(); }

// The page itself is there without network too; when the link is out, nothing of it stays.
if ('serviceWorker' in navigator) {
  const policy = globalThis.trustedTypes?.createPolicy('varde-door', { createScriptURL: (url) => url });
  const worker = new URL('arbeider.js', location.href).pathname;
  navigator.serviceWorker.register(policy ? policy.createScriptURL(worker) : worker).then(async () => {
    const kept = await caches.open(KEPT);
    const wears = [...document.querySelectorAll('link[rel="stylesheet"], script[src]')].map((one) => one.href || one.src);
    const icons = [...document.querySelectorAll('use')].map((one) => one.getAttribute('href')?.split('#')[0]).filter(Boolean);
    await kept.addAll([...new Set([place, ...wears, ...icons])]);
  }).catch(() => {});
}
