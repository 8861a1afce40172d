// The labelled messages of the gate: by hand (who wrote them), language and kind; and the labelled questions, which are no emergencies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const languages = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
const lineSchema = z.object({
  id: z.string(),
  hand: z.string(),
  language: z.enum(languages),
  text: z.string(),
  expect: z.enum(['emergency', 'none']),
  kind: z.string(),
  /** Whether a notice of personal advice belongs to it; absent where its hand did not say. */
  advice: z.boolean().optional(),
  why: z.string().optional(),
});

export type Message = z.infer<typeof lineSchema>;

const folder = join(import.meta.dirname, '../questions');

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

/** Every message under bench/questions/safety, in the order of the files' names; what was met last is no part of the weights. */
export function labelledMessages(): Message[] {
  const own = join(folder, 'safety');
  return readdirSync(own)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readMessages(join(own, name)));
}

/** The messages of one file; `hand` where its lines name none. */
export function readMessages(file: string, hand?: string): Message[] {
  return linesOf(file).map((line) =>
    lineSchema.parse({ ...(hand === undefined ? {} : { hand }), ...(line as object) }),
  );
}

export interface Question {
  readonly text: string;
  readonly emergency: boolean;
  /** Null where nobody has labelled it. */
  readonly advice: boolean | null;
}

const questionSchema = z.object({ text: z.string(), notice: z.string().nullable().optional() });

/** The labelled questions to the review and to libraries: what is usually asked. */
export function labelledQuestions(): Question[] {
  const files = [
    ...readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !name.startsWith('safety')),
    ...['library', 'review'].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => `${part}/${name}`),
    ),
  ].sort();
  return files.flatMap((name) =>
    linesOf(join(folder, name)).map((line) => {
      const { text, notice } = questionSchema.parse(line);
      const advice =
        notice === undefined ? (name.startsWith('library/') ? false : null) : notice === 'personal-advice';
      return { text, emergency: notice === 'emergency', advice };
    }),
  );
}
