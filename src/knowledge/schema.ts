// The shape of a pack's files on disk. Everything that the code relies on is stated here, so bad files are named, not met later.
import * as z from 'zod';
import { CAVEAT_KINDS, VERBS } from '../vocabulary.js';

// Ids travel in buttons of at most 100 characters together with an edition: short, and free of the token's separators.
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens')
  .max(40);
const claimId = id.max(24);
const words = z.string().trim().min(1);

const selector = z.strictObject({ passage: words.max(80), exact: words.optional() });

const facetId = id
  .max(32)
  .refine(
    (name) => !VERBS.some((verb) => verb === name),
    'a facet may not have the name of a verb of the grammar',
  );

const caveat = selector.extend({ kind: z.enum(CAVEAT_KINDS) }).strict();
const address = z.url({ protocol: /^https?$/ });

export const packSchema = z.strictObject({
  schema: z.literal(1),
  id: id.max(32),
  name: words.max(80),
  origin: z.enum(['curated', 'ingested']),
  subject: z.array(id),
  recordClaim: claimId,
  disclosures: z.array(claimId),
  limits: z.array(claimId),
  facets: z.array(z.strictObject({ id: facetId, name: words.max(60), aliases: z.array(words) })),
  documentCaveats: z.array(caveat).default([]),
  notices: z
    .array(
      z.strictObject({
        kind: z.enum(['retraction', 'concern', 'correction']),
        text: words,
        url: address.nullable(),
      }),
    )
    .default([]),
});

const cslDate = z.looseObject({
  'date-parts': z.tuple([z.tuple([z.number().int()]).rest(z.number().int())]),
});

const author = z.looseObject({ given: z.string().default(''), family: words });

/** One CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html); other fields may stand beside. */
export const sourceSchema = z.looseObject({
  type: z.string(),
  title: words,
  author: z.array(author).min(1),
  'container-title': words,
  'container-title-short': words.optional(),
  issued: cslDate,
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  PMID: z.string().optional(),
  PMCID: z.string().optional(),
  URL: address,
});

/** Of an ingested pack: what the input did not say is left out. */
export const ingestedSourceSchema = sourceSchema.extend({
  author: z.array(author).default([]),
  'container-title': words.optional(),
  issued: cslDate.optional(),
  URL: address.optional(),
});

export const passagesSchema = z.strictObject({
  record: z.strictObject({ file: words, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  passages: z
    .array(
      z.strictObject({
        id: words.max(80),
        kind: z.enum(['title', 'sentence', 'keywords', 'statement', 'text', 'table', 'figure']),
        locator: words,
        start: z.number().int().nonnegative(),
        text: z.string().min(1),
        address: z.literal('none').optional(),
        section: z.array(z.string()).optional(),
        paragraph: z.number().int().nonnegative().optional(),
        cites: z.array(words).optional(),
      }),
    )
    .min(1),
});

/** What a machine proposed, from what; a curator accepts it by removing the mark. What is rejected stays, and is never shown. */
const draft = { proposed: words.max(40).optional(), rejected: z.literal(true).optional() };

export const claimsSchema = z.array(
  z.strictObject({
    id: claimId,
    quote: selector,
    statement: z.literal(true).optional(),
    caveats: z.union([z.array(caveat).min(1), z.literal('none-found')]).optional(),
    about: z.array(words).default([]),
    context: z.array(words).default([]),
    antecedents: z.array(claimId).default([]),
    ...draft,
  }),
);

export const topicsSchema = z.array(
  z.strictObject({
    id,
    facet: id,
    name: words.max(100),
    claims: z.tuple([claimId]).rest(claimId),
    aliases: z.array(words),
    ...draft,
  }),
);

/** What the source cites, as it lists them; passages name them by id. */
export const referencesSchema = z.array(z.strictObject({ id: words, text: words }));

export const conceptsSchema = z.array(
  z.strictObject({
    id,
    terms: z.array(words),
    description: z
      .strictObject({
        core: z.array(words).min(1),
        words: z.array(words).min(1),
        min: z.number().int().positive(),
      })
      .optional(),
    modifiers: z.array(words).optional(),
  }),
);

export type PackFile = z.infer<typeof packSchema>;
export type SourceFile = z.infer<typeof ingestedSourceSchema>;
export type PassagesFile = z.infer<typeof passagesSchema>;
export type ClaimsFile = z.infer<typeof claimsSchema>;
/** A claim as it is written: what is empty may be left out. */
export type ClaimRow = z.input<typeof claimsSchema>[number];
export type TopicsFile = z.infer<typeof topicsSchema>;
export type ReferencesFile = z.infer<typeof referencesSchema>;
export type ConceptsFile = z.infer<typeof conceptsSchema>;
