// A collection of JSON lines into a pack's folder, line by line: however many there are, few are in memory.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { badInput, describeFirst } from '../../src/index.js';
import { CollectionLines, collectionTexts } from '../../src/ingest/index.js';
import { linesOf } from '../packs/lines.js';
import { replaceFolder, writeTexts } from './pack-folder.js';

const flushAt = 1 << 20;

/** What a file of lines is called where nothing else is said. */
export function titleOf(path: string): string {
  return basename(path).replace(/(?:\.(?:jsonl|ndjson|json|txt))?(?:\.gz)?$/i, '');
}

export function sha256Of(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(flushAt);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Returns how many passages there are. One bad line refuses the file, and nothing of it is written. */
export function ingestCollection(path: string, out: string, title: string): { id: string; passages: number } {
  const { id, texts } = collectionTexts(title);
  let passages = 0;
  replaceFolder(out, id, (folder) => {
    writeTexts(folder, texts);
    const reading = new CollectionLines(basename(path));
    const file = openSync(join(folder, 'passages.jsonl'), 'w');
    try {
      let held = '';
      for (const { id: passage, title: heading, text, url } of reading.read(linesOf(path, () => {}))) {
        passages++;
        held += `${JSON.stringify({ id: passage, ...(heading === '' ? {} : { title: heading }), text, ...(url === null ? {} : { url }) })}\n`;
        if (held.length < flushAt) continue;
        writeSync(file, held);
        held = '';
      }
      writeFileSync(file, held);
    } finally {
      closeSync(file);
    }
    const problems = reading.problems();
    if (problems.length === 0) return;
    const cure = `\`glutamate verify ${path}\` names them; mend them, and run again`;
    throw badInput('lines that cannot be read', describeFirst(problems), cure);
  });
  return { id, passages };
}
