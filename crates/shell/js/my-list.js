// What one puts by, kept on this telephone only, as a list of codes.
const KEY = 'varde-liste';
const read = () => {
  try { return (localStorage.getItem(KEY) ?? '').split(',').filter(Boolean); } catch { return []; }
};
const keep = (codes) => {
  try { codes.length ? localStorage.setItem(KEY, codes) : localStorage.removeItem(KEY); } catch { /* not allowed here */ }
};
const asked = new URLSearchParams(location.search).get('l');
const onList = /^(\/\w\w)?\/min-liste\/?$/.test(location.pathname);
const open = (codes) => location.replace(location.pathname + (codes.length ? `?l=${codes}` : ''));
const show = () => {
  const codes = read();
  for (const count of document.querySelectorAll('[data-list-count]')) {
    count.textContent = codes.length ? `(${codes.length})` : '';
  }
  for (const button of document.querySelectorAll('[data-list-add]')) {
    const label = button.querySelector('[data-label]');
    button.dataset.add ??= label.textContent;
    const put = codes.includes(button.dataset.listAdd);
    label.textContent = put ? button.dataset.added : button.dataset.add;
    button.classList.toggle('v-list-button--in', put);
    button.hidden = false;
  }
};
for (const button of document.querySelectorAll('[data-list-clear]')) button.hidden = !read().length;
if (onList && asked === null && read().length) open(read());
document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-list-clear]')) {
    keep([]);
    return onList ? open([]) : show();
  }
  const code = event.target.closest?.('[data-list-add]')?.dataset.listAdd;
  if (!code) return;
  const before = read();
  const after = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  keep(after);
  show();
  for (const button of document.querySelectorAll('[data-list-clear]')) button.hidden = !read().length;
if (onList && asked === String(before)) open(after);
});
addEventListener('storage', show);
addEventListener('varde:changed', show);
show();
