// The shape of a pack's files on disk. Everything that the code relies on is stated here, so bad files are named, not met later.
import * as v from 'valibot';
import { CAVEAT_KINDS, VERBS } from '../vocabulary.js';

// Ids travel in buttons of at most 100 characters together with an edition: short, and free of the token's separators.
const idOf = (max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens'),
    v.maxLength(max),
  );
const id = idOf(40);
const claimId = idOf(24);
const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const wordsOf = (max: number) => v.pipe(words, v.maxLength(max));

const selector = { passage: wordsOf(80), exact: v.optional(words) };

const facetId = v.pipe(
  idOf(32),
  v.check(
    (name) => !VERBS.some((verb) => verb === name),
    'a facet may not have the name of a verb of the grammar',
  ),
);

const caveat = v.strictObject({ ...selector, kind: v.picklist(CAVEAT_KINDS) });
const address = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:/, 'an address begins with http:// or https://'),
);

const notices = v.optional(
  v.array(
    v.strictObject({
      kind: v.picklist(['retraction', 'partial-retraction', 'concern', 'correction', 'notice']),
      text: words,
      url: v.nullable(address),
    }),
  ),
  [],
);

export const packSchema = v.strictObject({
  schema: v.literal(1),
  id: idOf(32),
  name: wordsOf(80),
  origin: v.picklist(['curated', 'ingested']),
  language: v.optional(v.literal('other')),
  subject: v.array(id),
  recordClaim: claimId,
  disclosures: v.array(claimId),
  limits: v.array(claimId),
  questions: v.optional(v.array(wordsOf(120)), []),
  facets: v.array(
    v.strictObject({ id: facetId, name: wordsOf(60), aliases: v.optional(v.array(words), []) }),
  ),
  documentCaveats: v.optional(v.array(caveat), []),
  notices,
});

const integer = v.pipe(v.number(), v.integer());
const count = v.pipe(integer, v.minValue(0));

/** The head of a collection: its passages are lines of a file beside it. */
export const collectionSchema = v.strictObject({
  ...v.pick(packSchema, ['schema', 'id', 'name', 'notices']).entries,
  origin: v.literal('ingested'),
});

const cslDate = v.looseObject({
  'date-parts': v.tuple([v.tupleWithRest([integer], integer)]),
});

const author = v.looseObject({ given: v.optional(v.string(), ''), family: words });
const text = v.optional(v.string());

const sourceFields = {
  type: v.string(),
  title: words,
  'container-title-short': v.optional(words),
  volume: text,
  issue: text,
  page: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  guessed: v.optional(v.array(v.picklist(['title', 'authors', 'journal', 'year', 'doi']))),
};

/** One CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html); other fields may stand beside. */
export const sourceSchema = v.looseObject({
  ...sourceFields,
  author: v.pipe(v.array(author), v.minLength(1)),
  'container-title': words,
  issued: cslDate,
  URL: address,
});

/** Of an ingested pack: what the input did not say is left out. */
export const ingestedSourceSchema = v.looseObject({
  ...sourceFields,
  author: v.optional(v.array(author), []),
  'container-title': v.optional(words),
  issued: v.optional(cslDate),
  URL: v.optional(address),
});

export const passagesSchema = v.strictObject({
  record: v.strictObject({ file: words, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  passages: v.pipe(
    v.array(
      v.strictObject({
        id: wordsOf(80),
        kind: v.picklist(['title', 'sentence', 'keywords', 'statement', 'text', 'table', 'figure']),
        locator: words,
        start: count,
        text: v.pipe(v.string(), v.minLength(1)),
        address: v.optional(v.literal('none')),
        section: v.optional(v.array(v.string())),
        paragraph: v.optional(count),
        cites: v.optional(v.array(words)),
        page: v.optional(v.pipe(integer, v.minValue(1))),
      }),
    ),
    v.minLength(1),
  ),
});

/** What a machine proposed, from what; a curator accepts it by removing the mark. What is rejected stays, and is never shown. */
const draft = { proposed: v.optional(wordsOf(40)), rejected: v.optional(v.literal(true)) };

export const claimsSchema = v.array(
  v.strictObject({
    id: claimId,
    quote: v.strictObject(selector),
    statement: v.optional(v.literal(true)),
    caveats: v.optional(v.union([v.pipe(v.array(caveat), v.minLength(1)), v.literal('none-found')])),
    about: v.optional(v.array(words), []),
    context: v.optional(v.array(words), []),
    antecedents: v.optional(v.array(claimId), []),
    ...draft,
  }),
);

export const topicsSchema = v.array(
  v.strictObject({
    id,
    facet: id,
    name: wordsOf(100),
    claims: v.tupleWithRest([claimId], claimId),
    aliases: v.array(words),
    ...draft,
  }),
);

/** What the source cites, as it lists them; passages name them by id. */
export const referencesSchema = v.array(v.strictObject({ id: words, text: words }));

const someWords = v.pipe(v.array(words), v.minLength(1));

export const conceptsSchema = v.array(
  v.strictObject({
    id,
    terms: v.array(words),
    description: v.optional(
      v.strictObject({ core: someWords, words: someWords, min: v.pipe(integer, v.minValue(1)) }),
    ),
    modifiers: v.optional(v.array(words)),
  }),
);

export type PackFile = v.InferOutput<typeof packSchema>;
export type CollectionFile = v.InferOutput<typeof collectionSchema>;
export type SourceFile = v.InferOutput<typeof ingestedSourceSchema>;
export type PassagesFile = v.InferOutput<typeof passagesSchema>;
export type ClaimsFile = v.InferOutput<typeof claimsSchema>;
/** A claim as it is written: what is empty may be left out. */
export type ClaimRow = v.InferInput<typeof claimsSchema>[number];
export type TopicsFile = v.InferOutput<typeof topicsSchema>;
export type ReferencesFile = v.InferOutput<typeof referencesSchema>;
export type ConceptsFile = v.InferOutput<typeof conceptsSchema>;
/** A passage, or the words of it that are named. */
export type Selector = ClaimsFile[number]['quote'];
