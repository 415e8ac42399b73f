// The plan of a fair: what stands in the room is moved with a pointer or with the arrow keys. What was moved lies in the form until
// it is kept; the rows below say the same in metres.
const form = document.querySelector('[data-plan]');
const svg = form.querySelector('svg');
const moved = new Map();
const line = form.querySelector('[data-said]');
const metres = (n) => String(Math.round(n) / 100).replace('.', document.documentElement.lang === 'en' ? '.' : ',');
let saying;

const of = (thing) => {
  const rect = thing.querySelector('rect') ?? thing.querySelector('circle');
  const side = (name) => Number(rect.getAttribute(name) ?? 2 * 10);
  const [x, y] = thing.getAttribute('transform').match(/-?[\d.]+/g).map(Number);
  return { rect, wide: side('width'), deep: side('height'), x, y };
};

const field = (thing, name) => form.querySelector(`[data-id="${thing.dataset.id}"] [name^="${name}-"]`);

const put = (thing, x, y) => {
  const { wide, deep } = of(thing);
  thing.setAttribute('transform', `translate(${x} ${y})`);
  const [left, top] = [Math.round(x - wide / 2), Math.round(y - deep / 2)];
  moved.set(thing.dataset.id, `${thing.dataset.id} ${left} ${top} ${thing.dataset.turned}`);
  form.elements.flyttet.value = [...moved.values()].map((one) => `${one};`).join('');
  for (const [name, value] of [['x', left], ['y', top]]) {
    const input = field(thing, name);
    if (input) input.value = metres(value);
  }
  const turned = field(thing, 'snudd');
  if (turned) turned.checked = thing.dataset.turned === '1';
  clearTimeout(saying);
  saying = setTimeout(() => { line.textContent = line.dataset.words.replace('#', metres(left)).replace('%', metres(top)); }, 400);
};

const turn = (thing) => {
  const { rect, wide, deep, x, y } = of(thing);
  if (rect.tagName !== 'rect') return;
  for (const [name, value] of [['width', deep], ['height', wide], ['x', -deep / 2], ['y', -wide / 2]]) rect.setAttribute(name, value);
  thing.dataset.turned = thing.dataset.turned === '1' ? '0' : '1';
  put(thing, x, y);
};

const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

for (const thing of svg.querySelectorAll('[data-id]')) {
  let held;
  thing.addEventListener('pointerdown', (event) => {
    const [at, { x, y }] = [point(event), of(thing)];
    held = { x: x - at.x, y: y - at.y };
    thing.setPointerCapture(event.pointerId);
  });
  thing.addEventListener('pointermove', (event) => {
    if (!held) return;
    const at = point(event);
    // To the nearest five centimetres.
    put(thing, Math.round((at.x + held.x) / 5) * 5, Math.round((at.y + held.y) / 5) * 5);
  });
  for (const end of ['pointerup', 'pointercancel']) thing.addEventListener(end, () => { held = undefined; });
  thing.addEventListener('keydown', (event) => {
    if (event.key === 'r' || event.key === 'R') return turn(thing);
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [far, { x, y }] = [event.shiftKey ? 100 : 10, of(thing)];
    put(thing, x + step[0] * far, y + step[1] * far);
  });
}

// Who types a number means the number.
form.addEventListener('change', (event) => {
  const id = event.target.closest('[data-id]')?.dataset.id;
  if (!id) return;
  moved.delete(id);
  form.elements.flyttet.value = [...moved.values()].map((one) => `${one};`).join('');
});
