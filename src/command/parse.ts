// From a typed text to a Command. Case, spaces, quotes and misspellings are forgiven, and what was forgiven is said.
import type { Library } from '../knowledge/library.js';
import { normalise } from '../text/normalise.js';
import { plainWords, words } from '../text/tokens.js';
import { type Command, VERBS, type Verb } from '../vocabulary.js';
import { closestWord } from './closest-word.js';
import { parseCompare } from './parse-compare.js';
import { parseCite, parseOfSource, parseSources } from './parse-source.js';
import type { Resolved, Resolver } from './resolve.js';
import { smallTalk } from './small-talk.js';

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
  const talk = smallTalk(typed);
  if (talk !== null) return { command: { kind: talk }, reading: null };
  const [head = '', ...tail] = typed.split(' ');
  const rest = tail
    .join(' ')
    .replace(/^["'“„«‘]+|["'”“»’]+$/gu, '')
    .trim();
  const first = normalise(head).replace(/[:,]$/, '');
  return (
    parseVerb(first, rest, library, resolver) ??
    parseFacet(first, rest, library, resolver) ??
    parseBareTopic(typed, resolver) ?? { command: { kind: 'ask', text: typed }, reading: null }
  );
}

function parseVerb(head: string, rest: string, library: Library, resolver: Resolver): Parsed | null {
  const verb = closestWord(head, VERBS);
  if (verb === null) return null;
  const command = commandOf(verb, rest, library, resolver);
  if (command === null) return null;
  const reading =
    command.kind === 'compare'
      ? `compare ${command.names.map(plainWords).join(' and ')}`
      : `${verb.word} ${plainWords(rest)}`.trim();
  return { command, reading: verb.exact ? null : reading };
}

// A verb followed by words that it does not take is the beginning of a question ("help with nausea", "cite a trial").
function commandOf(
  { word: verb, exact }: { readonly word: Verb; readonly exact: boolean },
  rest: string,
  library: Library,
  resolver: Resolver,
): Command | null {
  switch (verb) {
    case 'ask':
      return rest === '' ? { kind: 'help' } : { kind: 'ask', text: rest };
    case 'topic':
      return rest === '' || words(rest).length > 4 ? null : { kind: 'topic', facet: null, name: rest };
    case 'compare':
      return parseCompare(rest, library, resolver);
    case 'cite':
      return parseCite(rest, library);
    case 'caveats':
    case 'disclosures':
      return parseOfSource({ kind: verb }, rest, library);
    case 'sources':
      return parseSources(rest, exact, library);
    case 'about':
    case 'privacy':
    case 'help':
      return rest === '' ? { kind: verb } : null;
  }
}

function parseFacet(head: string, rest: string, library: Library, resolver: Resolver): Parsed | null {
  const ids = library.facets.map(({ id }) => id);
  const facet = closestWord(head, ids);
  if (facet !== null) {
    if (rest === '')
      return { command: { kind: 'list', facet: facet.word }, reading: facet.exact ? null : facet.word };
    return topicCommand(facet.word, rest, facet.exact, resolver);
  }
  const named = library.facets.find(({ aliases }) => closestWord(head, aliases) !== null);
  if (named === undefined) return null;
  if (rest === '') return { command: { kind: 'list', facet: named.id }, reading: named.id };
  return topicCommand(named.id, rest, false, resolver);
}

function topicCommand(facet: string, name: string, exact: boolean, resolver: Resolver): Parsed | null {
  const resolved = resolver.topic(name, facet);
  return resolved && parsedTopic(resolved, exact && resolved.topic.facet === facet);
}

/** `exact`: nothing but the name could be misspelt. */
function parsedTopic({ topic: { facet, id, name }, exact: named }: Resolved, exact: boolean): Parsed {
  return { command: { kind: 'topic', facet, name: id }, reading: exact && named ? null : `${facet} ${name}` };
}

/** No topic has a longer name. */
const nameMax = 200;

// "ketamine", "and memantine?", "what about FHM": a bare topic is that topic's card.
function parseBareTopic(typed: string, resolver: Resolver): Parsed | null {
  const name = typed
    .replace(/[?!.…¿¡\s]+$/u, '')
    .replace(/^[¿¡]/u, '')
    .replace(/^(?:(?:and|und|y|et|e|ok|so|now)\s+)?(?:(?:what|how)\s+about\s+)?(?:the\s+)?/iu, '');
  const resolved = name.length > nameMax ? null : resolver.topic(name);
  return resolved && parsedTopic(resolved, true);
}
