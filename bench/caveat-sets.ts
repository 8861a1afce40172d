// Reads the sets that caveats are measured on from a folder outside of the repository, and parts what we look at from what we only score.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const hedgeLine = z.object({ id: z.string(), doc: z.string(), text: z.string(), label: z.number() });
const limitLine = hedgeLine.extend({ section: z.string(), split: z.string() });
const articleLine = z.object({
  doc: z.string(),
  sents: z.array(
    z.object({
      sid: z.string(),
      par: z.number(),
      sec: z.array(z.string()),
      text: z.string(),
      gold: z.number().nullable(),
    }),
  ),
});
const treeLine = z.object({
  doc: z.string(),
  edus: z.array(
    z.object({ id: z.number(), parent: z.number(), rel: z.string(), sent: z.number(), text: z.string() }),
  ),
});

export type HedgeLine = z.infer<typeof hedgeLine>;
export type LimitLine = z.infer<typeof limitLine>;
export type ArticleLine = z.infer<typeof articleLine>;
export type TreeLine = z.infer<typeof treeLine>;

export interface CaveatSets {
  readonly hedged: readonly HedgeLine[];
  readonly limits: readonly LimitLine[];
  readonly articles: readonly ArticleLine[];
  readonly trees: readonly TreeLine[];
}

function read<T>(folder: string, name: string, line: z.ZodType<T>): T[] {
  const lines = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((text) => text !== '');
  return lines.map((text) => line.parse(JSON.parse(text)));
}

/** Half of the documents of every set, by the hash of their name, were never looked at while the rules were written. */
export function isHeld({ doc }: { readonly doc: string }): boolean {
  return (createHash('sha256').update(doc).digest()[0] ?? 0) % 2 === 1;
}

export function readCaveatSets(folder: string, held: boolean): CaveatSets {
  const part = <T extends { readonly doc: string }>(all: readonly T[]): T[] =>
    all.filter((one) => isHeld(one) === held);
  return {
    hedged: part(read(folder, 'hedge-dev', hedgeLine)),
    limits: part(read(folder, 'limitation-sentences-dev', limitLine)),
    articles: part(read(folder, 'limitation-articles-dev', articleLine)),
    trees: part(read(folder, 'contrast-dev', treeLine)),
  };
}
