// Golden questions: lines of golden.jsonl beside a pack, each with what must come of it, asked of that pack alone.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type AnswerObject,
  answerObject,
  createBot,
  createLibrary,
  Fault,
  type Problem,
} from '../../src/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { linesOf } from './lines.js';
import { words } from './shipped.js';

const ids = v.optional(v.array(v.string()), []);

/** As in test/questions: other fields may stand beside. */
const questionSchema = v.looseObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(1)),
  expect: v.picklist(['answer', 'abstain']),
  /** Passages, one of which the first quote must be of. */
  anyOf: ids,
  /** Passages that must all be shown, as quotes or caveats. */
  allOf: ids,
  /** Passages, one of which must be shown as a caveat. */
  caveat: ids,
  notice: v.optional(v.nullable(v.string())),
});
type Question = v.InferOutput<typeof questionSchema>;

const file = 'golden.jsonl';

export interface Golden {
  readonly asked: number;
  readonly problems: readonly Problem[];
}

/** Null where the folder holds none. Of a pack that could not be read (null) the lines are checked, and nothing is asked. */
export function askGolden(folder: string, pack: Pack | null): Golden | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const check = pack === null ? () => null : checkOf(pack);
  const problems: Problem[] = [];
  let [line, asked] = [0, 0];
  for (const text of linesOf(path, () => {})) {
    line++;
    if (text.trim() === '') continue;
    const read = v.safeParse(questionSchema, parse(text));
    const place = `line ${line}`;
    if (!read.success) {
      const cure = 'write {"text": "…", "expect": "answer", "anyOf": ["id of a passage"]}';
      problems.push({ file, place, what: 'no golden question', cure });
      continue;
    }
    asked++;
    const wrong = check(read.output);
    if (wrong !== null) problems.push({ file, place, ...wrong });
  }
  return { asked, problems };
}

/** Adds a question with the passage that answers it. Throws a Fault for a passage that the pack does not have. */
export function addGolden(folder: string, text: string, passage: string): void {
  const { passages }: { passages: readonly { id: string }[] } = JSON.parse(
    readFileSync(join(folder, 'passages.json'), 'utf8'),
  );
  if (!passages.some(({ id }) => id === passage))
    throw new Fault(
      'bad-input',
      'the pack has no such passage',
      passage,
      'name one that `glutamate search` or the source shows',
    );
  const path = join(folder, file);
  const line = JSON.stringify({ text, expect: 'answer', anyOf: [passage] });
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before.split('\n').includes(line)) return;
  appendFileSync(path, `${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`);
}

type Wrong = Pick<Problem, 'what' | 'cure'>;

function checkOf(pack: Pack): (question: Question) => Wrong | null {
  const library = createLibrary([pack]);
  const bot = createBot(library, { words });
  const passageIds = new Set(pack.passages.map(({ id }) => id.toLowerCase()));
  return (question) => {
    const { text, anyOf, allOf, caveat } = question;
    const gone = [...anyOf, ...allOf, ...caveat].find((id) => !passageIds.has(id.toLowerCase()));
    if (gone !== undefined) {
      const cure = 'name an id of passages.json, or take it out: the article may have changed';
      return { what: `"${text}" names the passage "${gone}", which there is not`, cure };
    }
    const what = mismatch(question, answerObject(bot.respond(text), library));
    return what === null ? null : { what, cure: 'mend the topic or its aliases, or the question' };
  };
}

function mismatch(question: Question, answer: AnswerObject): string | null {
  const asked = `"${question.text}"`;
  const quotes = answer.quotes.map(({ passage }) => passage.toLowerCase());
  const caveats = answer.caveats.map(({ passage }) => passage.toLowerCase());
  const among = (wanted: readonly string[], shown: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((id) => shown.includes(id.toLowerCase()));
  if (question.expect === 'abstain')
    return quotes.length === 0 ? null : `${asked} is answered, with ${quotes[0]}`;
  if (quotes.length === 0) return `${asked} is not answered`;
  if (!among(question.anyOf, quotes.slice(0, 1))) return `${asked} is answered with ${quotes[0]}`;
  const missing = question.allOf.find((id) => !among([id], [...quotes, ...caveats]));
  if (missing !== undefined) return `${asked} is answered without ${missing}`;
  if (!among(question.caveat, caveats)) return `${asked} lacks its caveat`;
  const { notice } = question;
  return notice === undefined || notice === answer.notice ? null : `${asked} has the notice ${answer.notice}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
