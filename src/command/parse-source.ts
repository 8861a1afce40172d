// Verbs that speak of whole sources: `cite`, `caveats`, `disclosures` of one that is named, and `sources`.
import { packsAbout, packsNamed } from '../knowledge/find-pack.js';
import type { Library } from '../knowledge/library.js';
import { functionWords, talkWords } from '../language/language.js';
import { normalise } from '../text/normalise.js';
import { words } from '../text/tokens.js';
import { CITATION_FORMATS, type CitationFormat, type Command } from '../vocabulary.js';
import { closestWord } from './closest-word.js';

type About = { readonly kind: 'caveats' } | { readonly kind: 'disclosures' };

/** Null where what follows the verb is the name of no source: then it was the beginning of a question. */
export function parseOfSource(about: About, rest: string, library: Library): Command | null {
  return rest === '' ? about : named(about, rest, library);
}

/** Words that name a format, at most: "as CSL JSON". */
const formatWords = 3;

/** `cite`, `cite FORMAT`, `cite NAME`, and both in either order. */
export function parseCite(rest: string, library: Library): Command | null {
  const whole = rest === '' ? 'vancouver' : citationFormat(rest);
  if (whole !== null) return { kind: 'cite', format: whole };
  const parts = rest.split(' ');
  for (let cut = 1; cut < parts.length; cut++) {
    if (cut > formatWords && parts.length - cut > formatWords) continue;
    const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    const last = citationFormat(tail);
    const first = citationFormat(head);
    const command =
      (last === null ? null : named({ kind: 'cite', format: last }, head, library)) ??
      (first === null ? null : named({ kind: 'cite', format: first }, tail, library));
    if (command !== null) return command;
  }
  return named({ kind: 'cite', format: 'vancouver' }, rest, library);
}

function named(command: About | Extract<Command, { kind: 'cite' }>, name: string, library: Library) {
  const bare = name.replace(/^["'“„«‘(]+|["'”“»’)?!.]+$/gu, '').trim();
  const [first, ...others] = packsNamed(library.packs, bare);
  if (first === undefined) return null;
  // A name of several sources: they are listed, to be named more exactly.
  if (others.some(({ id }) => !library.sameSource(first.id).some((pack) => pack.id === id)))
    return { kind: 'sources', text: bare, from: 1 } as const;
  return { ...command, pack: first.id };
}

function citationFormat(text: string): CitationFormat | null {
  const asked = normalise(text)
    .replace(/^(as|in)\s+/, '')
    .replace(/[\s_]/g, '-');
  if (asked === 'csl' || asked === 'json') return 'csl-json';
  return closestWord(asked, CITATION_FORMATS)?.word ?? null;
}

/** A filter has few words; more of them, or one that joins a sentence, make it a question ("sources of glutamate in the brain"). */
const filterMax = 2;

function joinsSentence(word: string): boolean {
  return functionWords().get('en')?.has(word) === true || talkWords().has(word);
}

export function parseSources(rest: string, exact: boolean, library: Library): Command | null {
  const [, number, text = ''] = /^from (\d{1,6})\b\s*(.*)$/i.exec(rest) ?? [null, null, rest];
  const from = Math.max(1, Number(number ?? 1));
  if (text === '') return { kind: 'sources', text, from };
  const matchesAny = packsAbout(library.packs, text).length > 0;
  const filter = exact && words(text).length <= filterMax && !joinsSentence(words(text)[0] ?? '');
  return matchesAny || filter ? { kind: 'sources', text, from } : null;
}
