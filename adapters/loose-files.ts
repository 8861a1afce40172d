// The files of a folder of packs that are neither packs nor lines: articles that nobody ingested yet, which would be left out in silence.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from './lines.js';

/** What stands beside packs by right: their index and other saved things, and what folders are told about with. */
const besides =
  /^\.|\.(?:jsonl(?:\.gz)?|index|new)$|^(?:readme|licen[cs]e|copying|notice|changelog|golden)\b/i;

function looseFiles(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory() || existsSync(join(folder, 'pack.json')))
    return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !besides.test(entry.name))
    .map(({ name }) => name);
}

/** Whether a file that was named is an article, which has to become a pack before it is asked. */
export function isArticle(path: string): boolean {
  if (!/\.(?:md|markdown|txt|xml|nxml|nbib|html?)(?:\.gz)?$/i.test(path)) return false;
  for (const line of linesOf(path, () => {})) if (line.trim() !== '') return !/^\W*\{/.test(line);
  return false;
}

/** One line for the operator; null where every file of the folder is read. */
export function looseFilesOf(folder: string): string | null {
  const { length } = looseFiles(folder);
  if (length === 0) return null;
  const are = length === 1 ? '1 file here is no pack' : `${length} files here are no packs`;
  const them = length === 1 ? 'a pack of it' : 'packs of them';
  return `${are}: \`glutamate ingest ${folder} --out PACKS\` makes ${them}`;
}
