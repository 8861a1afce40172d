// From a typed text to a Command. Case, spaces, quotes and misspellings are forgiven, and what was forgiven is said.

import { otherNames } from '../knowledge/lexicon/other-names.js';
import type { Library } from '../knowledge/library.js';
import { editDistance } from '../text/edit-distance.js';
import { normalise } from '../text/normalise.js';
import { misspelling } from '../text/spelling.js';
import { plainWords, words } from '../text/tokens.js';
import { CITATION_FORMATS, type CitationFormat, type Command, VERBS, type Verb } from '../vocabulary.js';
import type { Resolver } from './resolve.js';
import { wantsHelp } from './small-talk.js';

/** `reading`: the command as we understood it, where that differs from what was typed; else null. */
export interface Parsed {
  readonly command: Command;
  readonly reading: string | null;
}

export function parse(text: string, library: Library, resolver: Resolver): Parsed {
  const typed = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'“”„«»‘’`]+|["'“”„«»‘’`]+$/gu, '')
    .trim();
  if (wantsHelp(typed)) return { command: { kind: 'help' }, reading: null };
  const [head = '', ...tail] = typed.split(' ');
  const rest = tail
    .join(' ')
    .replace(/^["'“„«‘]+|["'”“»’]+$/gu, '')
    .trim();
  return (
    parseVerb(normalise(head).replace(/[:,]$/, ''), rest, resolver) ??
    parseFacet(normalise(head).replace(/[:,]$/, ''), rest, library, resolver) ??
    parseBareTopic(typed, resolver) ?? { command: { kind: 'ask', text: typed }, reading: null }
  );
}

function parseVerb(head: string, rest: string, resolver: Resolver): Parsed | null {
  const verb = closest(head, VERBS);
  if (verb === null) return null;
  const command = commandOf(verb.word, rest, resolver);
  if (command === null) return null;
  const said =
    command.kind === 'compare'
      ? `compare ${command.names.map(plainWords).join(' and ')}`
      : `${verb.word} ${plainWords(rest)}`.trim();
  return { command, reading: verb.exact ? null : said };
}

// A verb followed by words that it does not take is the beginning of a question ("help with nausea", "cite a trial").
function commandOf(verb: Verb, rest: string, resolver: Resolver): Command | null {
  switch (verb) {
    case 'ask':
      return rest === '' ? { kind: 'help' } : { kind: 'ask', text: rest };
    case 'topic':
      return rest === '' || words(rest).length > 4 ? null : { kind: 'topic', facet: null, name: rest };
    case 'compare':
      return byId(compareNames(rest, resolver), resolver);
    case 'cite': {
      const format = rest === '' ? 'vancouver' : citationFormat(rest);
      return format === null ? null : { kind: 'cite', format };
    }
    case 'caveats':
    case 'disclosures':
    case 'about':
    case 'privacy':
    case 'help':
      return rest === '' ? { kind: verb } : null;
  }
}

function citationFormat(text: string): CitationFormat | null {
  const asked = normalise(text)
    .replace(/^(as|in)\s+/, '')
    .replace(/[\s_]/g, '-');
  if (asked === 'csl' || asked === 'json') return 'csl-json';
  return closest(asked, CITATION_FORMATS)?.word ?? null;
}

const joiners = /\s*(?:,|;|\/|&|\+|\b(?:and|with|to|vs\.?|versus|against|or|und|mit|y|con|et|avec)\b)\s*/iu;

// Known names become their topics' ids: a button then carries the command whatever the names look like.
function byId(command: Command | null, resolver: Resolver): Command | null {
  if (command?.kind !== 'compare') return command;
  return { kind: 'compare', names: command.names.map((name) => resolver.topic(name)?.topic.id ?? name) };
}

function compareNames(rest: string, resolver: Resolver): Command | null {
  const joined = rest.split(joiners).filter((name) => name !== '');
  if (joined.length >= 2) return { kind: 'compare', names: joined };
  // Without a joiner, the split in two that names two topics; failing that, two single words.
  const parts = rest.split(' ').filter((word) => word !== '');
  for (let cut = 1; cut < parts.length; cut++) {
    const names = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    if (names.every((name) => resolver.topic(name) !== null)) return { kind: 'compare', names };
  }
  return parts.length === 2 ? { kind: 'compare', names: parts } : null;
}

function parseFacet(head: string, rest: string, library: Library, resolver: Resolver): Parsed | null {
  const ids = library.facets.map(({ id }) => id);
  const facet = closest(head, ids);
  if (facet !== null) {
    if (rest === '')
      return { command: { kind: 'list', facet: facet.word }, reading: facet.exact ? null : facet.word };
    return topicCommand(facet.word, rest, facet.exact, resolver);
  }
  const named = library.facets.find(({ aliases }) => closest(head, aliases) !== null);
  if (named === undefined) return null;
  if (rest === '') return { command: { kind: 'list', facet: named.id }, reading: named.id };
  return topicCommand(named.id, rest, false, resolver);
}

function topicCommand(facet: string, name: string, exact: boolean, resolver: Resolver): Parsed | null {
  const found = resolver.topic(name, facet);
  if (found === null) return null;
  const reading = `${found.topic.facet} ${found.topic.name}`;
  const same = exact && found.exact && found.topic.facet === facet;
  return {
    command: { kind: 'topic', facet: found.topic.facet, name: found.topic.id },
    reading: same ? null : reading,
  };
}

// "ketamine", "and memantine?", "what about FHM": a bare topic is that topic's card.
function parseBareTopic(typed: string, resolver: Resolver): Parsed | null {
  const name = typed
    .replace(/[?!.…¿¡\s]+$/u, '')
    .replace(/^[¿¡]/u, '')
    .replace(/^(?:(?:and|und|y|et|e|ok|so|now)\s+)?(?:(?:what|how)\s+about\s+)?(?:the\s+)?/iu, '');
  const found = resolver.topic(name);
  if (found === null) return null;
  const reading = `${found.topic.facet} ${found.topic.name}`;
  return {
    command: { kind: 'topic', facet: found.topic.facet, name: found.topic.id },
    reading: found.exact ? null : reading,
  };
}

// A verb may be misspelt worse than a name: what follows it must still make a command.
const verbEdits = 2;

function closest<T extends string>(word: string, choices: readonly T[]): { word: T; exact: boolean } | null {
  for (const choice of choices) if (choice === word) return { word: choice, exact: true };
  for (const choice of choices) {
    if (misspelling(word, choice, { others: otherNames }) !== null) return { word: choice, exact: false };
  }
  for (const choice of choices) {
    const near = word.length >= 6 && choice.length >= 6 && word[0] === choice[0] && !otherNames.has(word);
    if (near && editDistance(word, choice, verbEdits) <= verbEdits) return { word: choice, exact: false };
  }
  return null;
}
