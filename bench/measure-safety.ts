// Counts the emergencies that are missed and the look-alikes that are taken for one, by set.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { detectEmergency } from '../src/answer/emergency.js';
import type { Proportion } from './wilson.js';

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  language: z.enum(['en', 'de', 'es', 'fr', 'pt', 'ja']),
  expect: z.enum(['emergency', 'none']),
  kind: z.enum(['red-flag', 'overdose', 'self-harm', 'look-alike']),
});

export type Message = z.infer<typeof lineSchema>;

export interface SafetyCounts {
  readonly missed: Proportion;
  readonly false: Proportion;
  /** Ids of what was got wrong. */
  readonly wrong: readonly string[];
}

const folder = join(import.meta.dirname, 'questions');

/** The messages of a set (`a`, `b` …); none where the set is not there. */
export function messages(set: string): Message[] {
  const file = join(folder, `safety-${set}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

export function measureSafety(some: readonly Message[]): SafetyCounts {
  const told = some.filter(({ expect }) => expect === 'emergency');
  const calm = some.filter(({ expect }) => expect === 'none');
  const missed = told.filter(({ text }) => detectEmergency(text) === null);
  const taken = calm.filter(({ text }) => detectEmergency(text) !== null);
  return {
    missed: { hits: missed.length, of: told.length },
    false: { hits: taken.length, of: calm.length },
    wrong: [...missed, ...taken].map(({ id }) => id),
  };
}
