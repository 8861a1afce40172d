// The facets that a machine may put a topic into: few and fixed, since each is a command of the bot. Those of the shipped pack join it.
import type { Facet } from '../../vocabulary.js';
import { type ArticleGroup, says, words } from '../article-words.js';

/** The first whose names fit has a topic; `endings`: those of substances or of conditions. */
interface FacetRule extends Facet {
  readonly fits: ArticleGroup;
  readonly endings?: ArticleGroup;
}

const rules: readonly FacetRule[] = [
  {
    id: 'receptor',
    name: 'Receptors',
    aliases: ['receptors', 'target', 'targets'],
    fits: 'facet receptor',
  },
  {
    id: 'gene',
    name: 'Genes',
    aliases: ['genes', 'genetics', 'genetic', 'mutation', 'mutations'],
    fits: 'facet gene',
  },
  {
    id: 'therapy',
    name: 'Therapies',
    aliases: ['therapies', 'treatment', 'treatments', 'drug', 'drugs', 'medicine'],
    fits: 'facet therapy',
    endings: 'endings of substances',
  },
  {
    id: 'marker',
    name: 'Markers',
    aliases: ['markers', 'biomarker', 'biomarkers', 'level', 'levels'],
    fits: 'facet marker',
  },
  {
    id: 'condition',
    name: 'Conditions',
    aliases: ['conditions', 'disease', 'diseases', 'disorder', 'disorders', 'symptom', 'symptoms'],
    fits: 'facet condition',
    endings: 'endings of conditions',
  },
  {
    id: 'mechanism',
    name: 'Mechanisms',
    aliases: ['mechanisms', 'pathway', 'process'],
    fits: 'facet mechanism',
  },
];

/** What no rule knows. */
const term: Facet = { id: 'term', name: 'Terms', aliases: ['terms', 'concept', 'concepts'] };

/** The facets that an ingested pack has, in the order in which they are shown. */
export const proposedFacets: readonly Facet[] = [...rules, term].map(({ id, name, aliases }) => ({
  id,
  name,
  aliases,
}));

export function facetOf(name: string): string {
  const lower = name.toLowerCase();
  const ends = (group: ArticleGroup | undefined): boolean =>
    group !== undefined && [...words(group)].some((ending) => lower.endsWith(ending));
  return rules.find(({ fits, endings }) => says(name, fits) || ends(endings))?.id ?? term.id;
}
