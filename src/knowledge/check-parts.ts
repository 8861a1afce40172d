// Checks what no schema can: that ids meet, that words stand verbatim in their passage and passages in the record.

import { checkTitle } from './check-title.js';
import type { Problem } from './problem.js';
import type { PackParts } from './read-files.js';
import type { Selector } from './schema.js';

export function checkParts(parts: PackParts, hash: (text: string) => string): Problem[] {
  return [
    ...checkRecord(parts, hash),
    ...checkIds(parts),
    ...checkClaims(parts),
    ...checkTitle(parts),
    ...checkReferences(parts),
    ...checkDraft(parts),
  ];
}

function checkRecord({ passages, record }: PackParts, hash: (text: string) => string): Problem[] {
  const problems: Problem[] = [];
  const file = 'passages.json';
  if (hash(record) !== passages.record.sha256) {
    problems.push({
      file: passages.record.file,
      place: 'the whole text',
      what: 'its SHA-256 is not the one that passages.json names',
      cure: 'restore the text that the passages were cut from, or cut them anew',
    });
  }
  for (const passage of passages.passages) {
    const standing = record.slice(passage.start, passage.start + passage.text.length);
    if (standing === passage.text) continue;
    problems.push({
      file,
      place: `passages › ${passage.id} › text`,
      what: `differs from the record at character ${firstDifference(passage.text, standing)}`,
      cure: `make it the record's characters from ${passage.start} on: passages are verbatim`,
    });
  }
  return problems;
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

function checkIds({ pack, passages, claims, topics, concepts, references }: PackParts): Problem[] {
  const lists: readonly (readonly [string, string, readonly { readonly id: string }[]])[] = [
    ['passages.json', 'passages › ', passages.passages],
    ['claims.json', '', claims],
    ['topics.json', '', topics],
    ['lexicon.json', '', concepts],
    ['references.json', '', references],
    ['pack.json', 'facets › ', pack.facets],
  ];
  return lists.flatMap(([file, place, rows]) => {
    const seen = new Set<string>();
    return rows.flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ file, place: `${place}${id}`, what: 'this id stands twice', cure: 'give each its own id' }];
    });
  });
}

function checkClaims({ pack, passages, claims }: PackParts): Problem[] {
  const problems: Problem[] = [];
  const texts = new Map(passages.passages.map(({ id, text }) => [id, text]));
  const check = (place: string, selector: Selector, file = 'claims.json'): void => {
    const text = texts.get(selector.passage);
    if (text === undefined) {
      const what = `there is no passage "${selector.passage}"`;
      problems.push({ file, place: `${place} › passage`, what, cure: 'name an id of passages.json' });
    } else if (selector.exact !== undefined && !text.includes(selector.exact)) {
      const what = `these words do not stand in passage "${selector.passage}"`;
      problems.push({
        file,
        place: `${place} › exact`,
        what,
        cure: 'copy them from the passage, character for character',
      });
    }
  };
  pack.documentCaveats.forEach((caveat, index) => {
    check(`documentCaveats › ${index}`, caveat, 'pack.json');
  });
  const file = 'claims.json';
  for (const claim of claims) {
    check(`${claim.id} › quote`, claim.quote);
    const caveats = claim.caveats;
    if (claim.statement !== true && caveats === undefined) {
      const cure = 'add at least one caveat, or "statement": true where the words assert no finding';
      problems.push({ file, place: claim.id, what: 'a finding without a caveat', cure });
    }
    if (claim.statement === true && caveats !== undefined) {
      const cure = 'drop one of the two';
      problems.push({ file, place: claim.id, what: 'a statement with caveats', cure });
    }
    if (caveats === 'none-found' && pack.origin !== 'ingested') {
      const cure = 'a curated pack names the caveat';
      problems.push({ file, place: `${claim.id} › caveats`, what: '"none-found" in a curated pack', cure });
    }
    if (Array.isArray(caveats)) {
      caveats.forEach((caveat, index) => {
        check(`${claim.id} › caveats › ${index}`, caveat);
      });
    }
  }
  return problems;
}

function checkReferences({ pack, passages, references, claims, topics }: PackParts): Problem[] {
  const problems: Problem[] = [];
  const claimIds = new Set(claims.map(({ id }) => id));
  const facetIds = new Set(pack.facets.map(({ id }) => id));
  const needClaim = (file: string, place: string, id: string): void => {
    if (claimIds.has(id)) return;
    problems.push({ file, place, what: `there is no claim "${id}"`, cure: 'name an id of claims.json' });
  };
  for (const id of pack.disclosures) needClaim('pack.json', 'disclosures', id);
  for (const id of pack.limits) needClaim('pack.json', 'limits', id);
  needClaim('pack.json', 'recordClaim', pack.recordClaim);
  for (const claim of claims)
    for (const id of claim.antecedents) needClaim('claims.json', `${claim.id} › antecedents`, id);
  const referenceIds = new Set(references.map(({ id }) => id));
  for (const passage of passages.passages) {
    for (const id of passage.cites ?? []) {
      if (referenceIds.has(id)) continue;
      const what = `there is no reference "${id}"`;
      const place = `passages › ${passage.id} › cites`;
      problems.push({ file: 'passages.json', place, what, cure: 'name an id of references.json' });
    }
  }
  for (const topic of topics) {
    for (const id of topic.claims) needClaim('topics.json', `${topic.id} › claims`, id);
    if (facetIds.has(topic.facet)) continue;
    const what = `there is no facet "${topic.facet}"`;
    problems.push({
      file: 'topics.json',
      place: `${topic.id} › facet`,
      what,
      cure: `name a facet of pack.json (${[...facetIds].join(', ') || 'it has none'}), or add it there`,
    });
  }
  return problems;
}

// A curated pack holds no drafts, and in an ingested one what is rejected may not leave a topic without words.
function checkDraft({ pack, claims, topics }: PackParts): Problem[] {
  const problems: Problem[] = [];
  const rejected = new Set(claims.flatMap((claim) => (claim.rejected === true ? [claim.id] : [])));
  const files = { 'claims.json': claims, 'topics.json': topics };
  for (const [file, rows] of Object.entries(files)) {
    for (const { id, proposed, rejected: isRejected } of rows) {
      if (pack.origin === 'ingested' || (proposed === undefined && isRejected === undefined)) continue;
      const what = `"${proposed === undefined ? 'rejected' : 'proposed'}" in a curated pack`;
      problems.push({ file, place: id, what, cure: 'accept it by removing the mark, or remove it' });
    }
  }
  if (pack.origin === 'curated' && pack.documentCaveats.length > 0) {
    const cure = 'a curated claim names its own caveats';
    problems.push({ file: 'pack.json', place: 'documentCaveats', what: 'not in a curated pack', cure });
  }
  for (const topic of topics) {
    if (topic.rejected === true || !topic.claims.every((id) => rejected.has(id))) continue;
    const cure = 'reject the topic, too, or give it another claim';
    problems.push({
      file: 'topics.json',
      place: `${topic.id} › claims`,
      what: 'all of them are rejected',
      cure,
    });
  }
  if (rejected.has(pack.recordClaim)) {
    const cure = 'a pack needs it: keep it';
    problems.push({
      file: 'claims.json',
      place: pack.recordClaim,
      what: 'the record itself is rejected',
      cure,
    });
  }
  return problems;
}
