// A pack as the database keeps it: what stands on a card beside a passage, without the texts, which are kept passage by passage.
import type { Pack } from '../../src/vocabulary.js';

const nothing = {
  record: '',
  passages: [],
  facets: [],
  topics: [],
  claims: [],
  concepts: [],
  subject: [],
  disclosures: [],
  limits: [],
  questions: [],
  recordClaim: '',
} as const;

/** The pack without its record, passages, topics and claims. */
export function packHeader({ id, name, edition, origin, source, notices }: Pack): Pack {
  return { id, name, edition, origin, source, notices, ...nothing };
}
