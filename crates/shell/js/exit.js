// Leaves at once: blanks the page, and puts somewhere ordinary in its place. Shift three times does the same.
const way = document.querySelector('[data-exit]');
const say = document.getElementById('v-say');
let presses = 0;
let capital = false;
let timer;
const leave = (event) => {
  event?.preventDefault();
  document.documentElement.hidden = true;
  document.title = '\u200b';
  location.replace(way.href);
};
const forget = () => {
  presses = 0;
  say.textContent = '';
};
if (way) {
  way.addEventListener('click', leave);
  // Shift that makes a capital letter is writing, not a wish to leave.
  addEventListener('keydown', (event) => {
    if (event.key === 'Shift') return;
    capital = event.shiftKey;
    if (presses) forget();
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') return;
    if (capital) {
      capital = false;
      return;
    }
    clearTimeout(timer);
    presses += 1;
    if (presses === 3) return leave();
    say.textContent = presses === 1 ? way.dataset.more : way.dataset.last;
    timer = setTimeout(forget, 5000);
  });
  // Somebody who presses «back» should see the page again, not a blank one.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
