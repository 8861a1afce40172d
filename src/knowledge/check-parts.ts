// Checks what no schema can: that ids meet, that words stand verbatim in their passage and passages in the record.
import { checkTitle } from './check-title.js';
import { type Problem, problem } from './problem.js';
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

function* checkRecord({ passages, record }: PackParts, hash: (text: string) => string): Generator<Problem> {
  if (hash(record) !== passages.record.sha256) {
    const what = 'its SHA-256 is not the one that passages.json names';
    const cure = 'restore the text that the passages were cut from, or cut them anew';
    yield problem(passages.record.file, 'the whole text', what, cure);
  }
  for (const { id, start, text } of passages.passages) {
    const standing = record.slice(start, start + text.length);
    if (standing === text) continue;
    const what = `differs from the record at character ${firstDifference(text, standing)}`;
    const cure = `make it the record's characters from ${start} on: passages are verbatim`;
    yield problem('passages.json', `passages › ${id} › text`, what, cure);
  }
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

function* checkIds(parts: PackParts): Generator<Problem> {
  const { pack, passages, claims, topics, concepts, references } = parts;
  const lists: readonly (readonly [string, string, readonly { readonly id: string }[]])[] = [
    ['passages.json', 'passages › ', passages.passages],
    ['claims.json', '', claims],
    ['topics.json', '', topics],
    ['lexicon.json', '', concepts],
    ['references.json', '', references],
    ['pack.json', 'facets › ', pack.facets],
  ];
  for (const [file, place, rows] of lists) {
    const seen = new Set<string>();
    for (const { id } of rows) {
      if (seen.has(id)) yield problem(file, `${place}${id}`, 'this id stands twice', 'give each its own id');
      seen.add(id);
    }
  }
}

function* checkClaims({ pack, passages, claims }: PackParts): Generator<Problem> {
  const texts = new Map(passages.passages.map(({ id, text }) => [id, text]));
  function* selected(place: string, { passage, exact }: Selector, file: string): Generator<Problem> {
    const text = texts.get(passage);
    if (text === undefined)
      yield problem(
        file,
        `${place} › passage`,
        `there is no passage "${passage}"`,
        'name an id of passages.json',
      );
    else if (exact !== undefined && !text.includes(exact)) {
      const what = `these words do not stand in passage "${passage}"`;
      yield problem(file, `${place} › exact`, what, 'copy them from the passage, character for character');
    }
  }
  for (const [index, caveat] of pack.documentCaveats.entries())
    yield* selected(`documentCaveats › ${index}`, caveat, 'pack.json');
  const file = 'claims.json';
  for (const { id, quote, statement, caveats } of claims) {
    yield* selected(`${id} › quote`, quote, file);
    if (statement !== true && caveats === undefined) {
      const cure = 'add at least one caveat, or "statement": true where the words assert no finding';
      yield problem(file, id, 'a finding without a caveat', cure);
    }
    if (statement === true && caveats !== undefined)
      yield problem(file, id, 'a statement with caveats', 'drop one of the two');
    if (caveats === 'none-found' && pack.origin !== 'ingested') {
      const what = '"none-found" in a curated pack';
      yield problem(file, `${id} › caveats`, what, 'a curated pack names the caveat');
    }
    if (caveats === undefined || caveats === 'none-found') continue;
    for (const [index, caveat] of caveats.entries())
      yield* selected(`${id} › caveats › ${index}`, caveat, file);
  }
}

function* checkReferences({ pack, passages, references, claims, topics }: PackParts): Generator<Problem> {
  const claimIds = new Set(claims.map(({ id }) => id));
  const facetIds = new Set(pack.facets.map(({ id }) => id));
  function* needed(file: string, place: string, ids: readonly string[]): Generator<Problem> {
    for (const id of ids)
      if (!claimIds.has(id))
        yield problem(file, place, `there is no claim "${id}"`, 'name an id of claims.json');
  }
  yield* needed('pack.json', 'disclosures', pack.disclosures);
  yield* needed('pack.json', 'limits', pack.limits);
  yield* needed('pack.json', 'recordClaim', [pack.recordClaim]);
  for (const { id, antecedents } of claims) yield* needed('claims.json', `${id} › antecedents`, antecedents);
  const referenceIds = new Set(references.map(({ id }) => id));
  for (const { id, cites = [] } of passages.passages) {
    for (const cited of cites) {
      if (referenceIds.has(cited)) continue;
      const what = `there is no reference "${cited}"`;
      yield problem('passages.json', `passages › ${id} › cites`, what, 'name an id of references.json');
    }
  }
  for (const topic of topics) {
    yield* needed('topics.json', `${topic.id} › claims`, topic.claims);
    if (facetIds.has(topic.facet)) continue;
    const what = `there is no facet "${topic.facet}"`;
    const cure = `name a facet of pack.json (${[...facetIds].join(', ') || 'it has none'}), or add it there`;
    yield problem('topics.json', `${topic.id} › facet`, what, cure);
  }
}

// A curated pack holds no drafts, and in an ingested one what is rejected may not leave a topic without words.
function* checkDraft({ pack, claims, topics }: PackParts): Generator<Problem> {
  const rejectedClaims = new Set(claims.flatMap(({ id, rejected }) => (rejected === true ? [id] : [])));
  if (pack.origin === 'curated') {
    for (const [file, rows] of Object.entries({ 'claims.json': claims, 'topics.json': topics })) {
      for (const { id, proposed, rejected } of rows) {
        if (proposed === undefined && rejected === undefined) continue;
        const what = `"${proposed === undefined ? 'rejected' : 'proposed'}" in a curated pack`;
        yield problem(file, id, what, 'accept it by removing the mark, or remove it');
      }
    }
    if (pack.documentCaveats.length > 0) {
      const cure = 'a curated claim names its own caveats';
      yield problem('pack.json', 'documentCaveats', 'not in a curated pack', cure);
    }
  }
  for (const topic of topics) {
    if (topic.rejected === true || !topic.claims.every((id) => rejectedClaims.has(id))) continue;
    const cure = 'reject the topic, too, or give it another claim';
    yield problem('topics.json', `${topic.id} › claims`, 'all of them are rejected', cure);
  }
  if (rejectedClaims.has(pack.recordClaim))
    yield problem(
      'claims.json',
      pack.recordClaim,
      'the record itself is rejected',
      'a pack needs it: keep it',
    );
}
