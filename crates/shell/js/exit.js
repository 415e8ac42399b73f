// Leaves at once: blanks the page, and puts somewhere ordinary in its place. Shift three times does the same.
const way = document.querySelector('[data-exit]');
const say = document.getElementById('v-say');
const root = document.documentElement;
let presses = 0;
let timer;
const leave = (event) => {
  event?.preventDefault();
  root.hidden = true;
  document.title = '\u200b';
  location.replace(way.href);
};
const count = (event) => {
  clearTimeout(timer);
  presses = event.key === 'Shift' && !event.repeat ? presses + 1 : 0;
  if (presses === 3) leave();
  else if (presses) {
    say.textContent = presses === 1 ? way.dataset.more : way.dataset.last;
    timer = setTimeout(() => { presses = 0; say.textContent = ''; }, 5000);
  }
};
if (way) {
  way.addEventListener('click', leave);
  addEventListener('keyup', count);
  // Somebody who presses «back» should see the page again, not a blank one.
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
}
