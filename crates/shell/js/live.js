// The answer while one writes or chooses: those parts of our own page that change. Without it the form is sent as always.
const place = document.getElementById('forslag');
const form = document.querySelector('form[data-live]') ?? (place && document.querySelector('form[role=search]'));
if (form) {
  const policy = window.trustedTypes?.createPolicy('varde', { createHTML: (html) => html });
  const say = document.getElementById('v-say');
  let timer;
  let asking;
  const show = (html) => {
    const box = document.createElement('template');
    box.innerHTML = policy ? policy.createHTML(html) : html;
    const parts = box.content.querySelectorAll('[data-part]');
    for (const part of parts) {
      const old = document.getElementById(part.id);
      // What says that it is the same stays, so that a frame is not fetched anew for nothing.
      if (!old || (part.dataset.part && part.dataset.part === old.dataset.part)) continue;
      old.dataset.part = part.dataset.part;
      old.replaceChildren(...part.childNodes);
    }
    document.title = box.content.querySelector('[data-title]')?.dataset.title ?? document.title;
    if (!parts.length) place?.replaceChildren(box.content);
    say.textContent = document.querySelector('[data-say]')?.textContent ?? '';
    dispatchEvent(new Event('varde:changed'));
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, {
        headers: { 'X-Varde-Part': '1' }, cache: 'no-store', redirect: 'error', signal: asking.signal,
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
