import fs from 'node:fs';
import { candidatesOf, openSet } from './bench/library/candidates.ts';
import { FEATURE_NAMES } from './src/index.ts';
for (const a of process.argv.slice(2)) {
  const set = openSet(a); const o = fs.openSync(`/work/exp/k-${set.name}.jsonl`, 'w');
  for (const c of candidatesOf(set)) fs.writeSync(o, JSON.stringify({ id: c.id, article: c.article, group: c.question.group, aspect: c.question.aspect ?? '', expect: c.question.expect, fold: set.name, source: false, conf: 0, text: c.question.text, ids: c.passages.map((r) => r.view.pack.id + '/' + r.passage.passage.id), names: FEATURE_NAMES, rows: c.rows.map((r) => [...r].map((x) => Math.round(x * 1e3) / 1e3)), labels: c.right.map(Number) }) + '\n');
}
