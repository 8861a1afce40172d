import fs from 'node:fs';
import { openLibrary } from './adapters/packs.ts';
import { words } from './adapters/word-table.ts';
import { createPassageSearcher } from './src/search/passage-searcher.ts';
import { readQuestion } from './src/question/read-question.ts';
import { limits } from './src/answer/curated-part.ts';
import { segments } from './src/question/segments.ts';
import { FEATURES } from './src/search/passage-features.ts';
const [,, out, ...files] = process.argv;
const lib = openLibrary(['knowledge/glutamate-migraine']); const pack = lib.packs[0]; const searcher = createPassageSearcher(words);
const key = (id: string) => id.toUpperCase();
const o = fs.openSync(out!, 'w'); const times: number[] = [];
for (const f of files) for (const line of fs.readFileSync(f, 'utf8').trim().split('\n')) {
  const q = JSON.parse(line); if (q.form === 'slash') continue;
  const t0 = performance.now();
  const segs = segments(q.text).filter((g, i) => i === 0 || !limits(pack, searcher, g)).map((g) => ({ g, r: searcher.rankCurated(pack, readQuestion(g.text)) }));
  times.push(performance.now() - t0);
  const passages = segs[0]!.r.passages;
  fs.writeSync(o, JSON.stringify({ id: q.id, group: q.group, expect: q.expect === 'answer' ? 'answer' : 'abstain', fold: f.split('/').pop(), units: passages[0]?.asked.units.map((u) => `${u.words}:${u.role}`), subject: passages[0]?.asked.subject.length ?? 0, ids: passages.map((r) => key(r.passage.passage.id)), names: FEATURES.map(([x]) => x), rows: passages.map((r) => [...r.features].map((x) => Math.round(x * 1e4) / 1e4)), labels: passages.map((r) => q.expect === 'answer' && (q.anyOf ?? []).includes(key(r.passage.passage.id)) ? 1 : 0), text: q.text,
   segs: segs.map(({ g, r }) => ({ text: g.text, named: r.passages[0]!.asked.units.length + r.passages[0]!.asked.subject.length > 0 || ['record', 'future', 'limits', 'conclusion', 'conflicts', 'funding', 'keywords','summary'].some((k) => readQuestion(g.text).asks.has(k)), units: r.passages[0]!.asked.units.map((u) => `${u.words}:${u.role}`), rows: r.passages.map((x) => [...x.features].map((v) => Math.round(v * 1e4) / 1e4)), labels: r.passages.map((x) => q.expect === 'answer' && (q.anyOf ?? []).includes(key(x.passage.passage.id)) ? 1 : 0), ids: r.passages.map((x) => key(x.passage.passage.id)) })) }) + '\n');
}
times.sort((a, b) => a - b); console.log(out, times.length, 'p50', times[times.length >> 1]!.toFixed(2), 'p99', times[Math.floor(times.length * .99)]!.toFixed(2));
