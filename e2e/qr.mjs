// Reads a QR code drawn as an SVG path of rows, `M3 4h2v1h-2z`, with a white field first (ISO/IEC 18004).
// No error is corrected: what we print must be right as it is.
import assert from 'node:assert/strict';

/** The text in the code whose dark modules this path draws; `side` is the view box, with a quiet zone of four. */
export function readQr(path, side) {
  const size = side - 8;
  const dark = Array.from({ length: size }, () => new Array(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let n = 0; n < Number(run); n += 1) dark[Number(y) - 4][Number(x) - 4 + n] = true;
  }
  const version = (size - 17) / 4;
  assert.ok(Number.isInteger(version) && version >= 1 && version <= 10, `${size} modules`);
  const { level, mask } = format(dark);
  const words = codewords(dark, size, version, mask);
  return text(joined(words, version, level), version);
}

// The five bits that say the level and the mask, beside the upper left finder.
function format(dark) {
  const at = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4]];
  const bits = at.reduce((sum, [row, column]) => sum * 2 + (dark[row][column] ? 1 : 0), 0) ^ 0b10101;
  return { level: ['M', 'L', 'H', 'Q'][bits >> 3], mask: bits & 7 };
}

const MASKS = [
  (r, c) => (r + c) % 2, (r) => r % 2, (r, c) => c % 3, (r, c) => (r + c) % 3,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2, (r, c) => ((r * c) % 2) + ((r * c) % 3),
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2,
];
const ALIGNED = { 1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50] };

function codewords(dark, size, version, mask) {
  const near = (a, b) => Math.abs(a - b) <= 2;
  const spots = ALIGNED[version].flatMap((r) => ALIGNED[version].map((c) => [r, c]))
    .filter(([r, c]) => !((r < 9 && c < 9) || (r < 9 && c > size - 9) || (r > size - 9 && c < 9)));
  const fixed = (r, c) => (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9) || r === 6 || c === 6
    || spots.some(([y, x]) => near(r, y) && near(c, x))
    || (version >= 7 && ((r < 6 && c >= size - 11) || (c < 6 && r >= size - 11)));
  const bits = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let n = 0; n < size; n += 1) {
      const row = up ? size - 1 - n : n;
      for (const column of [right, right - 1]) {
        if (!fixed(row, column)) bits.push(dark[row][column] !== (MASKS[mask](row, column) === 0) ? 1 : 0);
      }
    }
    up = !up;
  }
  const words = [];
  for (let n = 0; n + 8 <= bits.length; n += 8) words.push(parseInt(bits.slice(n, n + 8).join(''), 2));
  return words;
}

// Blocks of data words for each level: [how many, words in each], from table 9.
const BLOCKS = {
  L: [[[1, 19]], [[1, 34]], [[1, 55]], [[1, 80]], [[1, 108]], [[2, 68]], [[2, 78]], [[2, 97]], [[2, 116]], [[2, 68], [2, 69]]],
  M: [[[1, 16]], [[1, 28]], [[1, 44]], [[2, 32]], [[2, 43]], [[4, 27]], [[4, 31]], [[2, 38], [2, 39]], [[3, 36], [2, 37]], [[4, 43], [1, 44]]],
};

function joined(words, version, level) {
  const lengths = BLOCKS[level][version - 1].flatMap(([count, length]) => new Array(count).fill(length));
  const blocks = lengths.map(() => []);
  let next = 0;
  for (let n = 0; n < Math.max(...lengths); n += 1) {
    for (const [at, length] of lengths.entries()) if (n < length) blocks[at].push(words[next++]);
  }
  return blocks.flat();
}

function text(words, version) {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count) => parseInt(bits.slice(at, (at += count)), 2);
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  let out = Buffer.alloc(0);
  for (;;) {
    const mode = at + 4 > bits.length ? 0 : take(4);
    if (mode === 0) return out.toString('utf8');
    if (mode === 4) {
      const count = take(version < 10 ? 8 : 16);
      out = Buffer.concat([out, Buffer.from(Array.from({ length: count }, () => take(8)))]);
    } else if (mode === 2) {
      let count = take(version < 10 ? 9 : 11);
      let part = '';
      for (; count > 1; count -= 2) {
        const two = take(11);
        part += letters[Math.floor(two / 45)] + letters[two % 45];
      }
      if (count) part += letters[take(6)];
      out = Buffer.concat([out, Buffer.from(part)]);
    } else {
      assert.fail(`mode ${mode} is not read here`);
    }
  }
}
