// The facets that a machine may put a topic into: few and fixed, since each is a command of the bot. Those of the shipped pack join it.
import type { Facet } from '../../vocabulary.js';

interface FacetRule extends Facet {
  /** What a name of this facet looks like; the first rule that fits has it. */
  readonly fits: RegExp;
}

// Stems of substances' names: WHO, The use of stems in the selection of International Nonproprietary Names (INN), 2018.
const substance =
  /(?:mab|gepants?|triptans?|statins?|sartans?|prils?|olols?|dipines?|azoles?|cillins?|mycins?|floxacins?|vir|tinib|ciclib|parib|gliptins?|gliflozins?|glutides?|azepam|azolam|caines?|setrons?|oxetine|triptyline|ketamine|amantine|mantine|topiramate|valproate|gabapentin|pregabalin|prazoles?|parin|xaban|toxins?|toxin a|profen|coxibs?|steroids?|sone|solone|vaccines?)$/i;

const rules: readonly FacetRule[] = [
  {
    id: 'receptor',
    name: 'Receptors',
    aliases: ['receptors', 'target', 'targets'],
    fits: /\breceptors?\b|\b(?:ion |calcium |sodium |potassium )channels?\b|\btransporters?\b/i,
  },
  {
    id: 'gene',
    name: 'Genes',
    aliases: ['genes', 'genetics', 'genetic', 'mutation', 'mutations'],
    fits: /\b(?:genes?|genetics?|genomes?|genomics?|mutations?|polymorphisms?|alleles?|genotypes?|snps?|genome-wide|heredity|heritability)\b/i,
  },
  {
    id: 'therapy',
    name: 'Therapies',
    aliases: ['therapies', 'treatment', 'treatments', 'drug', 'drugs', 'medicine'],
    fits: new RegExp(
      `${substance.source}|\\b(?:therap(?:y|ies|eutics?)|treatments?|drugs?|medications?|prophylaxis|surger(?:y|ies)|inhibitors?|antagonists?|agonists?|blockers?|anticonvulsants?|antidepressants?|analgesics?|antibiotics?|stimulation|rehabilitation|training|diets?|supplements?|supplementation|interventions?|transplantation|magnesium|acupuncture)\\b`,
      'i',
    ),
  },
  {
    id: 'marker',
    name: 'Markers',
    aliases: ['markers', 'biomarker', 'biomarkers', 'level', 'levels'],
    fits: /\b(?:bio)?markers?\b|\b(?:levels?|concentrations?|serum|plasma|titers?|titres?)\b/i,
  },
  {
    id: 'condition',
    name: 'Conditions',
    aliases: ['conditions', 'disease', 'diseases', 'disorder', 'disorders', 'symptom', 'symptoms'],
    fits: /\b(?:diseases?|disorders?|syndromes?|infections?|injur(?:y|ies)|cancers?|tumou?rs?|carcinomas?|failure|deficienc(?:y|ies)|pain|migraines?|headaches?|stroke|diabetes|asthma|depressive|dementia|fever|symptoms?|obesity|hypertension|epilepsy|seizures?)\b|(?:itis|osis|emia|aemia|opath(?:y|ies)|oma|algia|plegia|plegic|phobia|penia)$/i,
  },
  {
    id: 'mechanism',
    name: 'Mechanisms',
    aliases: ['mechanisms', 'pathway', 'process'],
    fits: /\b(?:mechanisms?|pathways?|signal(?:l)?ing|transmission|sensiti[sz]ation|depression|depolari[sz]ation|excitability|plasticity|inflammation|metabolism|synthesis|activation|inhibition|release|uptake|apoptosis|phosphorylation|expression|transcription|secretion|oxidation|stress)\b/i,
  },
];

/** What no rule knows. */
const term: Facet = { id: 'term', name: 'Terms', aliases: ['terms', 'concept', 'concepts'] };

export const proposedFacets: readonly Facet[] = [...rules, term].map(({ id, name, aliases }) => ({
  id,
  name,
  aliases,
}));

export function facetOf(name: string): string {
  return rules.find(({ fits }) => fits.test(name))?.id ?? term.id;
}
