// The front matter of a Markdown text: YAML between two lines of hyphens, read as fields of the record.
import { parse } from 'yaml';
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import { readAuthor } from './authors.js';
import { type Fields, readField } from './fields.js';

export interface FrontMatter {
  readonly fields: Fields;
  /** An abstract that stands there instead of in the text. */
  readonly abstract: string | null;
  readonly body: string;
}

const block = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** `text` has plain line ends. Without front matter all of it is the body. */
export function readFrontMatter(text: string): FrontMatter {
  const matter = block.exec(text);
  if (matter === null) return { fields: {}, abstract: null, body: text };
  const values = parseYaml(boundedYaml(matter[1] ?? ''));
  const fields: Fields = {};
  for (const [name, value] of Object.entries(values))
    Object.assign(fields, fieldOf(name.toLowerCase(), value));
  const abstract = values['abstract'];
  return {
    fields,
    abstract: typeof abstract === 'string' && abstract.trim() !== '' ? abstract : null,
    body: text.slice(matter[0].length),
  };
}

/** Characters of front matter: a record has some thousand, with its abstract. */
const lengthMax = 65_536;
/** Lists and maps within each other: the parser goes as deep, and a record needs three. */
const depthMax = 32;
const nestedLists = new RegExp(`^(?:[ \\t]*[-?:][ \\t]+){${depthMax + 1}}`, 'm');

function boundedYaml(text: string): string {
  let [depth, deepest] = [0, 0];
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth--;
    deepest = Math.max(deepest, depth);
  }
  const what =
    text.length > lengthMax
      ? `more than ${lengthMax.toLocaleString('en')} characters`
      : deepest > depthMax || nestedLists.test(text)
        ? `more than ${depthMax} lists within each other`
        : null;
  if (what === null) return text;
  throw badInput(`front matter of ${what}`, 'the lines between ---', 'take out what is no record');
}

// Aliases of YAML can be nested to unfold without bound; a record needs none.
function parseYaml(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(text, { maxAliasCount: 0, logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : {};
  } catch (cause) {
    const what = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    throw badInput('the front matter is not YAML', what.replace(/:$/, ''), 'mend it, or take it out', cause);
  }
}

function fieldOf(name: string, value: unknown): Fields {
  if (/^authors?$/.test(name) && Array.isArray(value)) {
    const authors = value.flatMap(authorOf);
    if (authors.length > 0) return { authors };
  }
  if (value instanceof Date) return readField(name, value.toISOString()) ?? {};
  const isText = Array.isArray(value) || typeof value === 'string' || typeof value === 'number';
  return isText ? (readField(name, [value].flat().map(String).join('; ')) ?? {}) : {};
}

/** "Jan Hoffmann", `{given, family}`, or `{name}`. */
function authorOf(value: unknown): Author[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [readAuthor(value.trim())];
  if (typeof value !== 'object' || value === null) return [];
  const field = (...names: readonly string[]): string =>
    names.map((name): unknown => Reflect.get(value, name)).find((part) => typeof part === 'string') ?? '';
  const name = field('name', 'literal');
  const family = field('family', 'surname', 'last');
  if (family !== '') return [{ given: field('given', 'first'), family }];
  return name === '' ? [] : [readAuthor(name)];
}
