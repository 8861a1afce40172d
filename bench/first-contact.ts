// Keeps the figures of a question set as they were when the code first met it. Written once a set, never overwritten.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './measure-answers.js';

const file = join(import.meta.dirname, 'questions', 'first-contact.json');

export type FirstContact = Record<string, { readonly date: string; readonly counts: Counts }>;

export function readFirstContact(): FirstContact {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FirstContact) : {};
}

export function keepFirstContact(name: string, counts: Counts): void {
  const kept = readFirstContact();
  if (kept[name] !== undefined)
    throw new Error(`${name} was met before: its first contact is kept in ${file}`);
  kept[name] = { date: new Date().toISOString().slice(0, 10), counts };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}
