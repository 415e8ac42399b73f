// The line on the clipboard. The result while one chooses is live.js, as on the page of suggestions.
const say = document.getElementById('v-say');
const buttons = () => {
  for (const button of document.querySelectorAll('[data-copy]')) button.hidden = !navigator.clipboard;
};
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
addEventListener('varde:changed', buttons);
buttons();
