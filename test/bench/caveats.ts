// `npm run bench:caveats -- DIR [--write]`: how well caveats are found by rule on annotated sets, which are not in the repository.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CaveatSets, readCaveatSets } from './caveat-sets.js';
import {
  type Judged,
  judgeArticles,
  judgeHedged,
  judgeInnerPartners,
  judgeLimits,
  judgePartners,
  score,
} from './measure-caveats.js';
import { percent } from './wilson.js';

function row(name: string, part: string, judged: readonly Judged[]): string {
  const { precision, recall, f1 } = score(judged);
  const f = `${(f1 * 100).toFixed(1)}`;
  return `| ${name} | ${part} | ${judged.length} | ${percent(precision)} | ${percent(recall)} | ${f} |`;
}

function rows(part: string, sets: CaveatSets): string[] {
  const byHand = sets.limits.filter(({ split }) => split === 'train');
  return [
    row('hedged sentences of abstracts (BioScope)', part, judgeHedged(sets.hedged)),
    row('limitation sentences in whole articles', part, judgeArticles(sets.articles)),
    row('limitation sentences alone, labelled by hand', part, judgeLimits(byHand)),
    row('limitation sentences alone, all (most labelled by rule)', part, judgeLimits(sets.limits)),
  ];
}

function partnerRow(part: string, { trees }: CaveatSets): string {
  const shares = [judgePartners(trees), judgeInnerPartners(trees)].map((judged) => {
    return percent({ hits: judged.filter(({ right }) => right).length, of: judged.length });
  });
  return `| ${part} | ${shares.join(' | ')} |`;
}

function together(looked: CaveatSets, held: CaveatSets): CaveatSets {
  return { ...held, trees: [...looked.trees, ...held.trees] };
}

function report(looked: CaveatSets, held: CaveatSets): string {
  const start = performance.now();
  const tables = [
    '| set | part | sentences | precision | recall | F1 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows('looked at', looked),
    ...rows('only scored', held),
    '',
    '| part | the sentence that a contrast at the head of a sentence qualifies | the clause that one inside a sentence qualifies |',
    '| --- | --- | --- |',
    partnerRow('looked at', looked),
    partnerRow('only scored', held),
    partnerRow('together', together(looked, held)),
  ];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return `# How caveats are found by rule

Written by \`npm run bench:caveats -- DIR --write\` on ${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${cpus().length} cores (${process.arch}), ${seconds} s in all. Counts, shares, and Wilson 95 % intervals in brackets.

**The sets are not in this repository, and no text of theirs is.** The command needs the folder that holds them as its argument: \`hedge-dev.jsonl.gz\` (BioScope, Vincze et al. 2008), \`limitation-sentences-dev.jsonl.gz\` and \`limitation-articles-dev.jsonl.gz\` (Kilicoglu et al. 2018), \`contrast-dev.jsonl.gz\` (COVID19-DTB, Nishida and Matsumoto 2021), each of JSON lines.

Half of the documents of each set, by the hash of their name, were read while the rules were written; the other half is only scored: its sentences and its errors were not read, though its scores were seen more than once and led to another round on the first half. The distance between the two halves shows how far the rules for limitations fit what was read. A sentence is hedged when it holds a \`hedge\` or an \`evidential\`. Sentences "alone" are read under the heading of their section without the paragraph around them; in whole articles, section and paragraph decide with the words, and only the sentences that annotators judged are scored. The sentence that a contrast qualifies is judged for sentences that open with However, Nevertheless, Nonetheless, But or Yet and that annotators joined to another sentence.

${tables.join('\n')}

The hedged sentences are of abstracts of molecular biology. Full papers and clinical prose hedge in other words, so these figures are no promise for them: the exceptions for "can" and "could" ("could be detected" reports a result) hold only where a sentence speaks of the bench, and elsewhere both words are taken for hedges.
`;
}

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(
    'The sets are not in the repository: npm run bench:caveats -- DIR, the folder that holds them\n',
  );
  process.exitCode = 2;
} else {
  const text = report(readCaveatSets(folder, false), readCaveatSets(folder, true));
  process.stdout.write(text);
  if (values.write) writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'caveats.md'), text);
}
