// JSON lines in, JSON lines out: one process, streaming, in order; a bad line is reported in its place and the rest goes on.
import { createInterface } from 'node:readline';
import * as z from 'zod';

export interface BatchStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Characters of one line that are read; more is a bad line. A whole article in Markdown fits many times. */
const lineMax = 20_000_000;

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });
const idSchema = z.looseObject({ id: z.union([z.string(), z.number()]) });

/** Writes `{"id", ...answer(text)}` for every `{"id","text"}`. Resolves to false when any line was bad. */
export async function batch(streams: BatchStreams, answer: (text: string) => object): Promise<boolean> {
  let good = true;
  for await (const line of createInterface({ input: streams.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = answerLine(line, answer);
    good &&= !('error' in result);
    if (!streams.output.write(`${JSON.stringify(result)}\n`)) await drained(streams.output);
  }
  return good;
}

function answerLine(line: string, answer: (text: string) => object): object {
  if (line.length > lineMax)
    return { id: null, error: `the line has more than ${lineMax} characters: part it` };
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, error: 'not JSON: each line is {"id": "…", "text": "…"}' };
  }
  const read = lineSchema.safeParse(value);
  if (read.success) return { id: read.data.id, ...answer(read.data.text) };
  const named = idSchema.safeParse(value);
  const field = read.error.issues[0]?.path.join('.') || 'the line';
  return {
    id: named.success ? named.data.id : null,
    error: `${field} is not as it should be: each line is {"id": "…", "text": "…"}`,
  };
}

function drained(output: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    output.once('drain', resolve);
    output.once('close', resolve);
  });
}
