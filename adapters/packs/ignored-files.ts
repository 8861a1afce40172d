// The files of a folder of packs that are not read: articles that nobody ingested yet, which would be left out in silence.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from './lines.js';

/** Files that belong beside packs: their index and other saved things, and what a folder is described with. */
const besidePacks =
  /^\.|\.(?:jsonl(?:\.gz)?|index|new)$|^(?:readme|licen[cs]e|copying|notice|changelog|golden)\b/i;

function ignoredFiles(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory() || existsSync(join(folder, 'pack.json')))
    return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !besidePacks.test(entry.name))
    .map(({ name }) => name);
}

/** Whether a file that was named is an article, which has to become a pack before it is asked. */
export function isArticle(path: string): boolean {
  if (!/\.(?:md|markdown|txt|xml|nxml|nbib|html?)(?:\.gz)?$/i.test(path)) return false;
  for (const line of linesOf(path, () => {})) if (line.trim() !== '') return !/^\W*\{/.test(line);
  return false;
}

/** One line for the operator; null where every file of the folder is read. */
export function ignoredFilesLine(folder: string): string | null {
  const { length } = ignoredFiles(folder);
  if (length === 0) return null;
  const are =
    length === 1 ? '1 file here is not part of a pack' : `${length} files here are not part of a pack`;
  const them = length === 1 ? 'a pack of it' : 'packs of them';
  return `${are}: \`glutamate ingest ${folder} --out PACKS\` makes ${them}`;
}
