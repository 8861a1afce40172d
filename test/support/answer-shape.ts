// The answer object as the contract states it, and the rules between its fields, for every test that meets one.
import { z } from 'zod';
import type { AnswerObject } from '../../src/index.js';
import { CAVEAT_KINDS } from '../../src/vocabulary.js';
import { passage } from './shipped.js';

const filled = z.string().min(1);

const caveat = z.strictObject({ text: filled, kind: z.enum(CAVEAT_KINDS), passage: filled, locator: filled });

const shape = z.strictObject({
  kind: z.enum(['answer', 'no-answer', 'safety', 'help', 'citation']),
  title: filled,
  quotes: z.array(
    z.strictObject({ text: filled, passage: filled, locator: filled, url: z.url().nullable() }),
  ),
  caveats: z.array(caveat),
  confidence: z.number().min(0).max(1).nullable(),
  notice: z.enum(['personal-advice', 'emergency']).nullable(),
  suggestions: z.array(filled),
  source: z
    .strictObject({
      title: filled,
      authors: z.array(filled).min(1),
      journal: filled,
      year: z.number().int(),
      doi: filled.nullable(),
      pmid: filled.nullable(),
      url: z.url(),
    })
    .nullable(),
  text: filled.optional(),
  corrections: z
    .array(z.strictObject({ typed: filled, read: filled }))
    .min(1)
    .optional(),
  closest: z
    .array(
      z.strictObject({
        text: filled,
        passage: filled,
        locator: filled,
        url: z.url().nullable(),
        caveats: z.array(caveat).min(1),
      }),
    )
    .min(1)
    .max(3)
    .optional(),
});

/** Everything that is wrong with an answer object of the shipped pack, in words; empty when it is as the contract says. */
export function faultsOf(object: AnswerObject): string[] {
  const read = shape.safeParse(object);
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { kind, quotes, caveats, confidence, notice, source, text } = object;
  const faults: string[] = [];
  const need = (good: boolean, fault: string): void => {
    if (!good) faults.push(fault);
  };
  const answered = kind === 'answer';
  need(quotes.length > 0 === answered, 'quotes stand under an answer and nowhere else');
  need(
    (source !== null) === (answered || kind === 'citation'),
    'a source stands under an answer or a citation and nowhere else',
  );
  need(
    (text !== undefined) === (kind === 'help' || kind === 'citation'),
    'a text stands under help or a citation',
  );
  need(answered || caveats.length === 0, 'a caveat without a quote');
  need((kind === 'safety') === (notice === 'emergency'), 'an emergency is a safety card');
  need(notice !== 'personal-advice' || answered || kind === 'no-answer', 'advice is asked of answers');
  need(
    (kind === 'answer' || kind === 'no-answer') === (confidence !== null),
    'answers and non-answers say how sure they are',
  );
  const findings = quotes.filter(({ passage: id }) => /^s\d$/.test(id));
  need(findings.length === 0 || caveats.length > 0, 'a finding without a caveat');
  for (const { text: words, passage: id } of [...quotes, ...caveats])
    need(passage(id).includes(words), `not verbatim: ${words}`);
  return faults;
}
