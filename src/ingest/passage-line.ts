// One line of a collection: {"id", "title", "text"}; other fields may stand beside. Checked by hand, for speed.

export interface PassageLine {
  readonly id: string;
  /** Empty where the line has none. */
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
}

export interface BadLine {
  readonly what: string;
  readonly cure: string;
}

const idMax = 80;
/** Characters of a line; a whole article fits many times. */
const lineMax = 20_000_000;
const form = 'each line is {"id": "…", "title": "…", "text": "…"}';

/** Null for a line without content: an empty one, or one whose title and text are both empty (nothing to quote). */
export function readPassageLine(line: string): PassageLine | BadLine | null {
  if (line.length > lineMax)
    return { what: `more than ${lineMax} characters`, cure: 'part it into several lines' };
  const json = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
  if (json.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { what: 'not JSON', cure: form };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { what: 'not an object', cure: form };
  const field = (name: string): unknown => Reflect.get(value, name) ?? '';
  const [rawId, title, text, url] = [field('id'), field('title'), field('text'), field('url')];
  const id = Number.isSafeInteger(rawId) ? String(rawId) : rawId;
  if (typeof id !== 'string' || id.trim() === '') return { what: 'no id', cure: form };
  if (id.length > idMax) return { what: `an id of more than ${idMax} characters`, cure: 'shorten it' };
  if (typeof title !== 'string') return { what: '"title" is not a text', cure: form };
  if (typeof text !== 'string') return { what: '"text" is not a text', cure: form };
  if (!('text' in value)) return { what: 'no "text"', cure: form };
  // A document of which only the title is known is quoted by its title.
  const words = text.trim() === '' ? title : text;
  if (words.trim() === '') return null;
  return { id, title, text: words, url: typeof url === 'string' && /^https?:\/\//.test(url) ? url : null };
}
