// The shape of a pack's files on disk. Everything that the code relies on is stated here, so bad files are named, not met later.
import { z } from 'zod';
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
});

const cslDate = z.looseObject({
  'date-parts': z.tuple([z.tuple([z.number().int()]).rest(z.number().int())]),
});

/** One CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html); other fields may stand beside. */
export const sourceSchema = z.looseObject({
  type: z.string(),
  title: words,
  author: z.array(z.looseObject({ given: z.string().default(''), family: words })).min(1),
  'container-title': words,
  'container-title-short': words.optional(),
  issued: cslDate,
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  PMID: z.string().optional(),
  PMCID: z.string().optional(),
  URL: z.url({ protocol: /^https?$/ }),
});

export const passagesSchema = z.strictObject({
  record: z.strictObject({ file: words, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  passages: z
    .array(
      z.strictObject({
        id: words.max(80),
        kind: z.enum(['title', 'sentence', 'keywords', 'statement']),
        locator: words,
        start: z.number().int().nonnegative(),
        text: z.string().min(1),
        address: z.literal('none').optional(),
      }),
    )
    .min(1),
});

const caveat = selector.extend({ kind: z.enum(CAVEAT_KINDS) }).strict();

export const claimsSchema = z.array(
  z.strictObject({
    id: claimId,
    quote: selector,
    statement: z.literal(true).optional(),
    caveats: z.union([z.array(caveat).min(1), z.literal('none-found')]).optional(),
    about: z.array(words).default([]),
    context: z.array(words).default([]),
    antecedents: z.array(claimId).default([]),
  }),
);

export const topicsSchema = z.array(
  z.strictObject({
    id,
    facet: id,
    name: words.max(100),
    claims: z.tuple([claimId]).rest(claimId),
    aliases: z.array(words),
  }),
);

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
export type SourceFile = z.infer<typeof sourceSchema>;
export type PassagesFile = z.infer<typeof passagesSchema>;
export type ClaimsFile = z.infer<typeof claimsSchema>;
export type TopicsFile = z.infer<typeof topicsSchema>;
export type ConceptsFile = z.infer<typeof conceptsSchema>;
