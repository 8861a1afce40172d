// Small packs of made-up articles, as many as are wanted: sentences with topics, each with its own source, caveats and notices.
import { createHash } from 'node:crypto';
import { words } from '../../adapters/packs/shipped.js';
import { createBot, createLibrary, loadPack, type PackTexts } from '../../src/index.js';
import type { Notice, Pack } from '../../src/vocabulary.js';

interface SmallTopic {
  readonly name: string;
  readonly facet?: string;
  readonly aliases?: readonly string[];
  /** Numbers of its sentences, from 1. */
  readonly says: readonly [number, ...number[]];
  readonly proposed?: string;
}

export interface Small {
  readonly id: string;
  readonly name?: string;
  readonly origin?: 'curated' | 'ingested';
  readonly title?: string;
  readonly year?: number;
  readonly authors?: readonly (readonly [given: string, family: string])[];
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly notices?: readonly Notice[];
  readonly subject?: readonly string[];
  /** A sentence, or one with its own limit, a sentence of the article too. */
  readonly sentences: readonly (string | readonly [finding: string, limit: string])[];
  readonly topics: readonly SmallTopic[];
  /** Numbers of sentences that are disclosures, from 1. */
  readonly disclosures?: readonly number[];
}

const json = (value: unknown): string => JSON.stringify(value, null, 1);

/** The files of one small pack. A finding without a limit of its own has none, which only an ingested pack may say. */
export function smallTexts(small: Small): PackTexts {
  const { id, origin = 'curated', title = `The article ${id}`, sentences, topics, disclosures = [] } = small;
  const texts = [title, ...sentences.flat()];
  const record = `${texts.join('\n\n')}\n`;
  const passages = texts.map((text, at) => ({
    id: at === 0 ? 't' : `p${at}`,
    kind: at === 0 ? 'title' : 'sentence',
    locator: at === 0 ? 'Title' : `Results, sentence ${at}`,
    start: record.indexOf(text),
    text,
  }));
  const at = (text: string): string => `p${texts.indexOf(text)}`;
  const claims = sentences.map((sentence, index) => {
    const [finding, limit] = typeof sentence === 'string' ? [sentence] : sentence;
    const base = { id: `c${index + 1}`, quote: { passage: at(finding) } };
    if (disclosures.includes(index + 1)) return { ...base, statement: true };
    const caveats = limit === undefined ? 'none-found' : [{ kind: 'limitation', passage: at(limit) }];
    return { ...base, caveats };
  });
  const facets = [...new Set(topics.map(({ facet = 'therapy' }) => facet))];
  const limits = sentences.flatMap((sentence, index) =>
    typeof sentence === 'string' ? [] : [`c${index + 1}`],
  );
  return {
    'pack.json': json({
      schema: 1,
      id,
      name: small.name ?? `Pack ${id}`,
      origin,
      subject: small.subject ?? [],
      recordClaim: 'record',
      disclosures: disclosures.map((number) => `c${number}`),
      limits,
      facets: facets.map((facet) => ({ id: facet, name: `Kinds of ${facet}`, aliases: [`${facet}s`] })),
      notices: small.notices ?? [],
    }),
    'source.json': json({
      type: 'article-journal',
      title,
      author: (small.authors ?? [['Ada', 'Leaf']]).map(([given, family]) => ({ given, family })),
      'container-title': 'Journal of Leaves',
      issued: { 'date-parts': [[small.year ?? 2001]] },
      URL: `https://leaves.example/${id}`,
      DOI: small.doi,
      PMID: small.pmid,
      PMCID: small.pmcid,
    }),
    'passages.json': json({
      record: { file: 'record.txt', sha256: createHash('sha256').update(record).digest('hex') },
      passages,
    }),
    'claims.json': json([{ id: 'record', quote: { passage: 't' }, statement: true }, ...claims]),
    'topics.json': json(
      topics.map(({ name, facet = 'therapy', aliases = [], says, proposed }) => ({
        id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
        facet,
        name,
        claims: says.map((number) => `c${number}`),
        aliases,
        proposed,
      })),
    ),
    'record.txt': record,
  };
}

export function smallPack(small: Small): Pack {
  const loaded = loadPack(smallTexts(small));
  if ('pack' in loaded) return loaded.pack;
  throw new Error(`the pack ${small.id} is broken: ${JSON.stringify(loaded.problems)}`);
}

export function botOf(first: Small | Pack, ...others: readonly (Small | Pack)[]) {
  const pack = (one: Small | Pack): Pack => ('record' in one ? one : smallPack(one));
  return createBot(createLibrary([pack(first), ...others.map(pack)]), { words });
}
