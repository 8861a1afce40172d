// What earlier runs finished, kept in --out: a line for each input, added when its packs stand, so that a run can be stopped anywhere.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Raised when the same input would become another pack: what earlier versions finished is then done again, into the packs that it had. */
const version = 2;

const entrySchema = v.object({
  version: v.pipe(v.number(), v.maxValue(version)),
  input: v.string(),
  /** SHA-256 of the input's bytes. */
  sha256: v.string(),
  /** The packs made of it: id → what tells the article from others. */
  packs: v.record(v.string(), v.string()),
});
export type Entry = Omit<v.InferOutput<typeof entrySchema>, 'version'>;

export interface Manifest {
  /** Of an input with these bytes, if all its packs still stand. */
  finished(sha256: string): Entry | undefined;
  /** The pack that an article went into. */
  packOf(article: string): string | undefined;
  add(entry: Entry): void;
}

/** Hidden, so that it is no pack and no collection to whoever reads the folder. */
const fileName = '.ingested';

export function openManifest(out: string): Manifest {
  const path = join(out, fileName);
  const entries = new Map<string, Entry>();
  const packs = new Map<string, string>();
  const holdPacks = (entry: Entry): void => {
    for (const [id, article] of Object.entries(entry.packs)) packs.set(plainKey(article), id);
  };
  const hold = (entry: Entry): void => {
    entries.set(entry.sha256, entry);
    holdPacks(entry);
  };
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of lines) {
    const read = v.safeParse(entrySchema, parse(line));
    if (read.success) (read.output.version === version ? hold : holdPacks)(read.output);
  }
  return {
    finished(sha256) {
      const entry = entries.get(sha256);
      const stand = Object.keys(entry?.packs ?? {}).every((id) => existsSync(join(out, id, 'pack.json')));
      return stand ? entry : undefined;
    },
    packOf: (article) => packs.get(plainKey(article)),
    add(entry) {
      hold(entry);
      // A run that was killed may have left half a line.
      appendFileSync(path, `\n${JSON.stringify({ version, ...entry })}\n`);
    },
  };
}

/** Version 1 left more than one blank in the key of an article without identifiers. */
function plainKey(article: string): string {
  return article.replace(/ +/g, ' ');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
