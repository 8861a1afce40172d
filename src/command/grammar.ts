// The grammar as one table: parsing, help, autocomplete and both platforms' registrations are made from it.
import type { Library } from '../knowledge/library.js';
import { CITATION_FORMATS, type Facet, type Verb } from '../vocabulary.js';

interface Named {
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
}

/** What an argument takes: free text, the name of a topic (of the verb's facet), that of a source, or one of a few words. */
export type Argument =
  | (Named & { readonly kind: 'text' | 'topic' | 'source' })
  | (Named & { readonly kind: 'choice'; readonly choices: readonly string[] });

/** A row: `verb` as typed first; `facet` where the verb lists or names topics of one. */
export interface GrammarRow {
  readonly verb: string;
  readonly facet: string | null;
  readonly about: string;
  readonly args: readonly Argument[];
}

const verbs: Readonly<Record<Verb, Omit<GrammarRow, 'verb' | 'facet'>>> = {
  ask: { about: 'Ask the review a question', args: [arg('text', 'question', 'Your question', true)] },
  topic: { about: 'Show a topic of the review', args: [arg('topic', 'name', 'The topic', true)] },
  compare: {
    about: 'Show two topics side by side',
    args: [arg('topic', 'first', 'The first topic', true), arg('topic', 'second', 'The second topic', true)],
  },
  caveats: { about: 'What the review says of its own limits', args: [] },
  cite: {
    about: 'Cite the review',
    args: [
      {
        kind: 'choice',
        name: 'format',
        about: 'Vancouver, RIS, BibTeX or CSL-JSON',
        required: false,
        choices: CITATION_FORMATS,
      },
    ],
  },
  disclosures: { about: "The authors' conflicts of interest, as the review states them", args: [] },
  sources: {
    about: 'What is indexed, with notices',
    args: [arg('text', 'text', 'Words of a title, an author or a name; leave it out for all', false)],
  },
  about: { about: 'What this bot is, and what it will not do', args: [] },
  privacy: { about: 'What is stored (by default nothing)', args: [] },
  help: { about: 'What you can ask', args: [] },
};

/** Verbs that can be put to one source alone, where its name is given. */
const ofOne: ReadonlySet<Verb> = new Set<Verb>(['ask', 'caveats', 'cite', 'disclosures']);
const oneSource = arg(
  'source',
  'source',
  'One source, by title, author or year; leave it out for all',
  false,
);

/** Discord takes at most 25 subcommands (https://discord.com/developers/docs/interactions/application-commands); one bound for all. */
export const SUBCOMMANDS_MAX = 25;

/** Rows in the order in which they are shown: the question first, then facets; past the bound, facets give way to one `topic`. */
export function grammar(library: Library): readonly GrammarRow[] {
  const facets = library.facets.map(facetRow);
  const fits = facets.length + Object.keys(verbs).length - 1 <= SUBCOMMANDS_MAX;
  const several = library.packs.length > 1;
  const row = (verb: Verb): GrammarRow => {
    const { about, args } = verbs[verb];
    return { verb, facet: null, about, args: several && ofOne.has(verb) ? [...args, oneSource] : args };
  };
  const rest = (
    ['compare', 'caveats', 'cite', 'disclosures', 'sources', 'about', 'privacy', 'help'] as const
  ).map(row);
  return [row('ask'), ...(fits ? facets : [row('topic')]), ...rest];
}

function facetRow(facet: Facet): GrammarRow {
  return {
    verb: facet.id,
    facet: facet.id,
    about: `${facet.name} that the review speaks of`,
    args: [arg('topic', 'name', `Which of them; leave it out for the list`, false)],
  };
}

function arg(kind: 'text' | 'topic' | 'source', name: string, about: string, required: boolean): Argument {
  return { kind, name, about, required };
}
