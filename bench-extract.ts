import fs from 'node:fs';
import { openLibrary } from './adapters/packs.ts';
import { loadWords } from './src/language/word-table.ts';
import { createPassageSearcher } from './src/search/passage-searcher.ts';
import { readQuestion } from './src/question/read-question.ts';
import { FEATURES } from './src/search/passage-features.ts';
import { createLibraryRanking, indexLibrary } from './src/retrieval/library-ranking.ts';
import { cleanQuestion } from './src/question/clean-question.ts';
const [,, packsDir, out, doiFile, ...files] = process.argv;
const table = loadWords(fs.readFileSync('knowledge/language/words.bin'));
const lib = openLibrary([packsDir!]); const ranking = createLibraryRanking(lib, indexLibrary(lib)); const searcher = createPassageSearcher(() => table);
const doi: Record<string, string> = doiFile === '-' ? {} : JSON.parse(fs.readFileSync(doiFile!, 'utf8'));
const packOfDoi = new Map(lib.packs.map((p) => [(p.source.doi ?? '').toLowerCase(), p.id]));
const norm = (s: string) => s.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const memo = new Map<string, string>(); const nt = (s: string) => { let v = memo.get(s); if (v === undefined) { v = norm(s); memo.set(s, v); } return v; };
const o = fs.openSync(out!, 'w'); let t = 0, n = 0; const times: number[] = [];
for (const f of files) for (const line of fs.readFileSync(f, 'utf8').trim().split('\n')) {
  const q = JSON.parse(line); const shift = /review-/.test(f);
  const key = (id: string) => id === 'title' ? 'TITLE' : id === 'keywords' ? 'KEYWORDS' : /^s\d$/.test(id) ? id.toUpperCase() : id === 'forms' ? (shift ? 'C1' : 'FORMS') : /^c\d$/.test(id) ? 'C' + (+id[1]! + (shift ? 1 : 0)) : id;
  const gold = (q.gold ?? []).map((g: any) => ({ pack: packOfDoi.get((doi[g.article] ?? '').toLowerCase()), starts: g.starts.filter((s: string) => s !== '@source').map(norm), source: g.starts.includes('@source') }));
  const t0 = performance.now();
  const question = readQuestion(q.text);
  const found = ranking.search(cleanQuestion(q.text), { limit: 100 });
  const { query, passages: ranked } = searcher.rank(lib, question, found);
  const dt = performance.now() - t0; times.push(dt);
  const label = (r: any) => q.gold ? (gold.some((g: any) => g.pack === r.view.pack.id && (g.starts.some((s: string) => nt(r.passage.passage.text).includes(s)) || (g.source && r.passage.passage.kind === 'title'))) ? 1 : 0) : (q.expect === 'answer' && (q.anyOf ?? []).includes(key(r.passage.passage.id)) ? 1 : 0);
  fs.writeSync(o, JSON.stringify({ id: q.id, group: q.group, aspect: q.aspect ?? '', expect: q.expect, fold: f.split('/').pop(), article: q.gold?.[0]?.article ?? q.near ?? '', source: gold.some((g: any) => g.source), asks: [...question.asks], terms: query.terms.map((x) => x.typed + (x.light ? '~' : '')), conf: found.confidence, ids: ranked.map((r) => r.view.pack.id + '/' + r.passage.passage.id), names: FEATURES.map(([x]) => x), rows: ranked.map((r) => [...r.features].map((x) => Math.round(x * 1e4) / 1e4)), labels: ranked.map(label), text: q.text }) + '\n');
}
times.sort((a, b) => a - b); console.log(out, times.length, 'p50', times[times.length >> 1]!.toFixed(1), 'p99', times[Math.floor(times.length * .99)]!.toFixed(1));
