// Suggestions while one writes. The answer is our own page's part; without it the form is sent as always.
const form = document.querySelector('form[role=search]');
const place = document.getElementById('forslag');
if (form && place) {
  const policy = window.trustedTypes?.createPolicy('varde', { createHTML: (html) => html });
  const say = document.getElementById('v-say');
  let timer;
  let asking;
  const show = (html) => {
    const box = document.createElement('template');
    box.innerHTML = policy ? policy.createHTML(html) : html;
    const parts = box.content.querySelectorAll('[data-part]');
    for (const part of parts) document.getElementById(part.id)?.replaceChildren(...part.childNodes);
    document.title = box.content.querySelector('[data-title]')?.dataset.title ?? document.title;
    if (!parts.length) place.replaceChildren(box.content);
    say.textContent = document.querySelector('[data-say]')?.textContent ?? '';
    dispatchEvent(new Event('varde:changed'));
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    const address = `${form.action}?${query}`;
    try {
      const answer = await fetch(address, {
        headers: { 'X-Varde-Part': 'results' }, cache: 'no-store', redirect: 'error', signal: asking.signal,
      });
      if (!answer.ok) return;
      show(await answer.text());
      history.replaceState(null, '', address);
    } catch {
      // Written on, or no net: what is shown stays, and the button still works.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 250);
  });
}
