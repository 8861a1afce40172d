// BibTeX and BibLaTeX, as Zotero, JabRef, Mendeley and publishers write them.
// https://www.ctan.org/pkg/bibtex (btxdoc): entries, strings, values joined by "#", braces within each other.
import { badInput, type Fault } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import { given } from '../article.js';
import { readFields, soundAuthors } from '../text/fields.js';
import { latexText } from './latex-text.js';
import { type RecordEntry, recordEntry } from './record-entry.js';

type Entry = ReadonlyMap<string, string>;

export function readBibtex(text: string): RecordEntry[] {
  return new Reader(text).entries().map(entryOf);
}

class Reader {
  readonly #text: string;
  readonly #strings = new Map<string, string>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  entries(): Entry[] {
    const entries: Entry[] = [];
    for (;;) {
      this.#at = this.#text.indexOf('@', this.#at);
      if (this.#at < 0) return entries;
      const [all = '', kind = ''] = this.#match(/@\s*([a-zA-Z]+)\s*[{(]\s*/y) ?? [];
      if (all === '') {
        this.#at++;
        continue;
      }
      if (/^(?:comment|preamble)$/i.test(kind)) continue;
      const entry = this.#entry(kind.toLowerCase());
      if (entry !== null) entries.push(entry);
    }
  }

  #entry(kind: string): Entry | null {
    const isString = kind === 'string';
    const fields = new Map<string, string>([['entry type', kind]]);
    if (!isString && this.#match(/[^\s,{}()=]*\s*,\s*/y) === null) return null;
    for (;;) {
      const name = this.#match(/\s*([a-zA-Z][\w:.+-]*)\s*=\s*/y)?.[1];
      if (name === undefined) break;
      const value = this.#value();
      if (isString) this.#strings.set(name.toLowerCase(), value);
      else if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      // A comma that was forgotten between two fields does no harm.
      if (this.#match(/\s*,\s*/y) === null && !/^\s*[a-zA-Z][\w:.+-]*\s*=/.test(this.#ahead())) break;
    }
    if (this.#match(/\s*[})]/y) === null) throw this.#fault('this entry of BibTeX does not end');
    return isString ? null : fields;
  }

  #value(): string {
    let value = '';
    do {
      const sign = this.#text[this.#at];
      if (sign === '{') value += this.#upTo('}', 'brace');
      else if (sign === '"') value += this.#upTo('"', 'quotation mark');
      else {
        const bare = this.#match(/[^\s,#{}"()=]+/y)?.[0];
        if (bare === undefined) throw this.#fault('a field of BibTeX has no value');
        value += this.#strings.get(bare.toLowerCase()) ?? bare;
      }
    } while (this.#match(/\s*#\s*/y) !== null);
    return value;
  }

  /** What stands up to the sign that closes it; braces within it are whole. */
  #upTo(end: '}' | '"', what: string): string {
    const from = ++this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at];
      if (sign === end && depth === 0) return this.#text.slice(from, this.#at++);
      if (sign === '\\') this.#at++;
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    this.#at = end === '}' ? from - 1 : from;
    throw this.#fault(`a ${what} of BibTeX is not closed`);
  }

  #ahead(): string {
    return this.#text.slice(this.#at, this.#at + 100);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #fault(what: string): Fault {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    return badInput(what, `line ${line}`, 'mend the entry, or export it again');
  }
}

function entryOf(entry: Entry): RecordEntry {
  const field = (...names: readonly string[]): string | null =>
    names
      .map((name) => latexText(entry.get(name) ?? '').replace(/\s+/g, ' '))
      .find((value) => value !== '') ?? null;
  const bare = (name: string): string | undefined => entry.get(name)?.replace(/[{}\\]/g, '');
  const [title, subtitle] = [field('title'), field('subtitle')];
  const isPreprint = /^arxiv$/i.test(field('eprinttype', 'archiveprefix') ?? '');
  const fields = {
    ...readFields({
      title: title === null || subtitle === null ? title : `${title}: ${subtitle}`,
      year: field('year', 'date'),
      volume: field('volume'),
      issue: field('number', 'issue'),
      pages: field('pages'),
      doi: bare('doi'),
      pmid: field('pmid'),
      pmcid: field('pmcid'),
      url: bare('url') ?? (isPreprint ? `https://arxiv.org/abs/${field('eprint') ?? ''}` : null),
      keywords: field('keywords'),
    }),
    ...given({
      journal: field('journal', 'journaltitle'),
      journalShort: field('shortjournal'),
      authors: soundAuthors(namesOf(entry.get('author') ?? '')),
    }),
  };
  const abstract = latexText((entry.get('abstract') ?? '').replace(/\n(?!\s*\n)/g, ' '));
  const files = (entry.get('file') ?? '').split(/(?<!\\);/).filter((file) => file.trim() !== '');
  const paths = files.map((file) => file.replace(/\\([_&%#;])/g, '$1').replace(/[{}]/g, ''));
  return recordEntry(fields, abstract, paths);
}

/** Names joined by "and" outside of braces; a name in braces is a group. */
function namesOf(written: string): Author[] {
  const names: string[] = [];
  let [depth, from] = [0, 0];
  const flat = written.replace(/\s+/g, ' ');
  for (let at = 0; at <= flat.length; at++) {
    if (flat[at] === '{') depth++;
    if (flat[at] === '}') depth--;
    if (at === flat.length || (depth === 0 && /^ and /i.test(flat.slice(at, at + 5)))) {
      names.push(flat.slice(from, at));
      from = at + 5;
    }
  }
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^others$/i.test(name))
    .map(personOf);
}

function personOf(name: string): Author {
  if (/^\{.*\}$/.test(name) && !/[^\\],/.test(name)) return { given: '', family: latexText(name) };
  const [family = '', second = '', third] = name.split(/,\s*/).map(latexText);
  if (second !== '') return { given: third ?? second, family };
  const words = latexText(name).split(' ');
  // A particle in small letters opens the family name.
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const cut = at > 0 ? at : words.length - 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}
