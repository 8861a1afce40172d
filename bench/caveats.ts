// `npm run bench:caveats -- DIR [--write]`: how well caveats are found by rule on annotated sets, which are not in the repository.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CaveatSets, readCaveatSets } from './caveat-sets.js';
import { cueTable } from './cue-table.js';
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

## Kinds and cues

Cues are phrases in \`knowledge/language/caveats/\`, in the phrase language of the other word data; sentences of ours that they are found in are in \`test/caveats/examples.txt\`. The words come from annotation schemes and studies; no sentence of an annotated set is in the repository, and nothing here was trained.

${cueTable()}

Words are not all. "Can" and "could" count where the treatment of people is spoken of, and report an ability at the bench. A limitation that is said plainly counts wherever it stands; others are decided by the sentence, its section and its paragraph together: under a heading of limits all counts but praise and counter-arguments; a paragraph that announces limits (or strengths) goes on with First, Second, Also and closes with Nevertheless or In conclusion; elsewhere in a discussion a sentence must name a limit of the study itself; in methods and results the same words tell what was done.

## What a caveat qualifies

- A contrast at the head of a sentence (However, Nevertheless, But, Yet) qualifies the sentence before; one inside a sentence ("although …", "despite …", ", while …") qualifies the rest of its sentence, before it or after it. An aside (", however,") qualifies the sentence before.
- An exception ("unless …", "except in …", "provided that …", "only in men") is a contrast without a connective of contrast. It begins with its own words and qualifies the rest of its sentence.
- A warning ("Avoid it in …", "is contraindicated") and a null result ("There was no effect in …", "was not statistically significant") are contrasts, too. They qualify the rest of their sentence, or else the sentence before. Groups alike at baseline and harm that was not seen are no null results.
- A hedge, an evidential, a statement about animals or of association qualifies its own sentence.
- An open question or weak evidence qualifies the sentence before where it leans on it (Also, Thus, These …), or else the rest of its own.
- A call for research qualifies the rest of its sentence where that makes a claim, or else the sentence before. It qualifies nothing where that only tells of no harm or of how the study was done.
- A limitation and a conflict of interest qualify the article: \`qualifies\` is null.

## Which caveats go onto a card

A curated pack names them. In an ingested pack they are linked by rule (\`src/caveats/attach.ts\`), at most two near the quote, nearest first, and after them at most two of the document's own:

1. In the quote: the strongest caveat of its sentences, as the clause that holds it. The order of strength is that of \`src/caveats/near.ts\`.
2. The next sentence of the same section, whole, where it leans on the quote: it opens with However, Nevertheless, But, Yet, is a warning or a null result, or with Also, Thus, Therefore and leaves the question open, or with These results and holds a caveat, or it calls for research. Beside a finding also where it leaves a question open, calls the evidence weak or names a limit or a bias, and brings in at most five content words besides that the quote has not: then it can only speak of the quote ([next-sentence.md](next-sentence.md)).
3. Where the passage is a text of several sentences: the limits that it states, those after the quote first.
4. A null result up to four sentences on in the same paragraph, where the quote does not say itself that nothing differed and it speaks of the result ("the difference", "the primary outcome") or shares a word with the quote.
5. The frame: an earlier sentence of the section that sets the population at its head ("Animal studies indicate", "In rats,"), unless a sentence between speaks of people, of treatment or of other beings. A whole kind of evidence ("animal studies") holds for its section, one experiment ("in rats") for its paragraph.
6. Beside a finding (not under a heading of background, aims or methods), the limitations of the document that bear on it (\`src/caveats/of-finding.ts\`): those that share rare words with the quote, and those that limit every result (its size, design, site, measures, follow-up). Where several do, those said plainly and those that can be read without the sentence before them come first. What is said of cited work, in favour of the study, or only to be set aside ("Despite the small sample, …") is left out. Tables and legends get none.
7. A second caveat inside the quote, where nothing else was near.

With a conclusion of the article, a null result of its own (of the primary outcome before others) comes right after a caveat inside the quote. A caveat that is the whole quote, word for word, is shown only where nothing else is near. A sentence of an introduction that cites others' work gets no limitation of the document, which is none of that work's; what the authors disclose is kept.

The document's own are its first limitation (those of a limitations section and those said plainly first, then sentences in the study's own voice: we, our, this study) or else its last call for research, its title where that names animals and no people, or else, where no fewer sentences speak of animals or cells than of people, one that does (of the abstract before others), what its authors disclose (not "none declared", not public grants), and further limitations. Nothing is told twice. Where nothing is near, the card says so, ahead of what limits the whole article. Texts of a collection are documents of their own unless consecutive ones share a title. Only the document around a passage is read, and what it says of itself is remembered.

## Figures

**The sets are not in this repository, and no text of theirs is.** The command needs the folder that holds them as its argument: \`hedge-dev.jsonl.gz\` (BioScope, Vincze et al. 2008), \`limitation-sentences-dev.jsonl.gz\` and \`limitation-articles-dev.jsonl.gz\` (Kilicoglu et al. 2018), \`contrast-dev.jsonl.gz\` (COVID19-DTB, Nishida and Matsumoto 2021), each of JSON lines.

Half of the documents of each set, by the hash of their name, were read while the rules were written. Of the other half no sentence was read. But its scores were seen many times and chose between rules, and for the whole articles also which rule each error came from, where in its paragraph it stood, and under which heading. So its figures are better than those of a set that nobody ever scored would be. A sentence is hedged when it holds a \`hedge\` or an \`evidential\`. Sentences "alone" are read under the heading of their section without the paragraph around them; in whole articles only the sentences that annotators judged are scored.

${tables.join('\n')}

The hedged sentences are of abstracts of molecular biology. Full papers and clinical prose hedge in other words, so these figures are no promise for them; \`test/caveats/full-papers.test.ts\` holds sentences of ours in their style. The sentence that a contrast qualifies is judged for sentences that open with However, Nevertheless, Nonetheless, But, Yet, Still, In contrast, Conversely or On the other hand and that annotators joined to another sentence; the clause, for pairs inside one sentence of which one opens with but, although, though, whereas, while, despite, yet or albeit. A clause that we do not find counts as wrong.
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
  if (values.write) writeFileSync(join(import.meta.dirname, 'results', 'caveats.md'), text);
}
