// The result while one chooses, and the line on the clipboard. Without a script the form has a button.
const form = document.querySelector('form[data-build]');
const policy = window.trustedTypes?.createPolicy('varde', { createHTML: (html) => html });
const say = document.getElementById('v-say');
let timer;
let asking;
const buttons = () => {
  for (const button of document.querySelectorAll('[data-copy]')) button.hidden = !navigator.clipboard;
};
const show = (html) => {
  const box = document.createElement('template');
  box.innerHTML = policy ? policy.createHTML(html) : html;
  for (const part of box.content.querySelectorAll('[data-part]')) {
    const old = document.getElementById(part.id);
    // What is the same stays, so that the frame is not fetched anew for nothing.
    if (old && old.dataset.part !== part.dataset.part) old.replaceWith(part);
  }
  buttons();
};
const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
  try {
    const answer = await fetch(address, {
      headers: { 'X-Varde-Part': 'embed' }, cache: 'no-store', redirect: 'error', signal: asking.signal,
    });
    if (!answer.ok) return;
    show(await answer.text());
    history.replaceState(null, '', address);
  } catch {
    // Chosen on, or no net: what is shown stays, and the button still works.
  }
};
form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, 250);
});
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(field.value);
    button.querySelector('[data-label]').textContent = button.dataset.done;
    say.textContent = button.dataset.done;
  } catch {
    field.select();
  }
});
buttons();
