// `npx tsx bench/next-sentence.ts`: how often the sentence after a finding is shown as its caveat, where it is one and where it is not.
// Invented pairs by writers who had seen neither code nor lists; writes bench/results/next-sentence.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createCaveatFinder } from '../src/caveats/attach.js';
import type { Passage } from '../src/vocabulary.js';
import { root } from '../test/support/imports.js';

const pairSchema = z.object({ finding: z.string(), next: z.string(), caveat: z.boolean() });
const countSchema = z.object({ found: z.number(), wrong: z.number() });
const contactSchema = z.record(z.string(), z.object({ before: countSchema, met: countSchema }));
type Count = z.infer<typeof countSchema>;

const folder = join(root, 'bench/next-sentence');
const contacts = contactSchema.parse(JSON.parse(readFileSync(join(folder, 'first-contact.json'), 'utf8')));

function pairsOf(name: string): readonly z.infer<typeof pairSchema>[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => pairSchema.parse(JSON.parse(line)));
}

function isShown(finding: string, next: string): boolean {
  const place = {
    kind: 'sentence',
    locator: '',
    start: 0,
    url: null,
    paragraph: 1,
    section: ['Abstract'],
  } as const;
  const passages: Passage[] = [
    { ...place, id: 'finding', text: finding },
    { ...place, id: 'next', text: next },
  ];
  return createCaveatFinder({ passages })
    .of('finding')
    .near.some(({ passage }) => passage === 'next');
}

const rows = Object.entries(contacts).map(([name, { before, met }]) => {
  const pairs = pairsOf(name);
  const of = (caveat: boolean) => pairs.filter((pair) => pair.caveat === caveat);
  const shown = (caveat: boolean): number =>
    of(caveat).filter(({ finding, next }) => isShown(finding, next)).length;
  const now: Count = { found: shown(true), wrong: shown(false) };
  const cells = [before, met, now].map(
    ({ found, wrong }) => `${found} of ${of(true).length}; ${wrong} of ${of(false).length}`,
  );
  return `| ${name} | ${cells.join(' | ')} |`;
});
writeFileSync(
  join(root, 'bench/results/next-sentence.md'),
  `# The sentence after a finding

Written by \`npx tsx bench/next-sentence.ts\`. Each pair is a finding and the sentence after it, invented by a writer who had seen neither
code nor lists. First the caveats that are shown beside their finding, then sentences that are none of its caveats and are shown all the same.

| set | the rules before | the rules that met it | now |
| --- | --- | --- | --- |
${rows.join('\n')}

After pairs-1 was met, the biases of catalogues were added to the cues by their names; its sentences had been read then, those of pairs-2 not.
`,
);
