// Print, and hand the address on. The buttons are hidden where there is no script to press for.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const url = button.dataset.share;
    try {
      if (navigator.share) return await navigator.share({ url });
      await navigator.clipboard.writeText(url);
      button.querySelector('[data-label]').textContent = button.dataset.done;
    } catch {
      // Regretted, or not allowed here: nothing happens.
    }
  });
}
