// JSON lines in, JSON lines out: one process, streaming, in order; a bad line is reported in its place and the rest goes on.
import { createInterface } from 'node:readline';
import * as v from 'valibot';

export interface BatchStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** `topics`: ids of the topics of the card above, where the line names some. */
export type AnswerText = (text: string, topics: readonly string[]) => object | Promise<object>;

/** Characters of one line that are read; more is a bad line. A whole article in Markdown fits many times. */
const lineMax = 20_000_000;

const idType = v.union([v.string(), v.pipe(v.number(), v.finite())]);
const lineSchema = v.object({ id: idType, text: v.string(), topics: v.optional(v.array(v.string()), []) });
const idSchema = v.object({ id: idType });

/** Writes `{"id", ...answer(text)}` for every `{"id","text"}`. Resolves to false when any line was bad. */
export async function batch(streams: BatchStreams, answer: AnswerText): Promise<boolean> {
  let good = true;
  for await (const line of createInterface({ input: streams.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = await answerLine(line, answer);
    good &&= !('error' in result);
    if (!streams.output.write(`${JSON.stringify(result)}\n`)) await drained(streams.output);
  }
  return good;
}

async function answerLine(line: string, answer: AnswerText): Promise<object> {
  if (line.length > lineMax)
    return { id: null, error: `the line has more than ${lineMax} characters: part it` };
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, error: 'not JSON: each line is {"id": "…", "text": "…"}' };
  }
  const read = v.safeParse(lineSchema, value);
  if (read.success) return { id: read.output.id, ...(await answer(read.output.text, read.output.topics)) };
  const named = v.safeParse(idSchema, value);
  const field = (read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '') || 'the line';
  return {
    id: named.success ? named.output.id : null,
    error: `${field} is not as it should be: each line is {"id": "…", "text": "…"}`,
  };
}

function drained(output: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    output.once('drain', resolve);
    output.once('close', resolve);
  });
}
