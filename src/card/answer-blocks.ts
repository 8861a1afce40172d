// The body of a card that quotes: what publishers say of the articles first, then each quote under its source, then what else there is.

import { packOf } from '../command/scope.js';
import type { Library } from '../knowledge/library.js';
import type { Caveat, Command, Pack } from '../vocabulary.js';
import { caveatsOf, itemBlock, sourceLinkBlock, textBlock } from './blocks.js';
import type { Block } from './card.js';
import { exceptionLabel, type Quoting, sidesOf } from './card-topics.js';
import { noticeBlocks } from './notices.js';
import { sourceLabel } from './source-label.js';
import { type CardWords, fill, shortened } from './words.js';

/** How many packs are named that speak of something, too. */
const elsewhereMax = 6;

export function quotingBlocks(library: Library, answer: Quoting, words: CardWords): Block[] {
  const packs = answer.items.flatMap(packsOf);
  const ids = new Set(packs.map((id) => library.sourceOf(id)));
  const label = labeller(library, [...ids], words);
  const heading = (item: Quoting['items'][number]): string | null => {
    const labels = packsOf(item).flatMap((pack) => label(pack) ?? []);
    const source = ids.size > 1 ? labels.join('; also ') : null;
    const document = documentOf(library, item.pack, item.quote.passage);
    const place = source === null || document === null ? (source ?? document) : `${source}: ${document}`;
    // Side by side each quote stands under the names that it is for; one quote for all needs none.
    const side = answer.items.length < 2 ? '' : sidesOf(library, answer, item).join(words.and);
    return side === '' ? place : [side, ...(place === null ? [] : [place])].join(': ');
  };
  return [
    ...(answer.proposed === undefined ? [] : [textBlock('notice', words.proposed)]),
    ...noticeBlocks(library, packs, words, standsFor(library, answer)),
    ...answer.items.flatMap((item, index): Block[] => {
      const names = sidesOf(library, answer, item);
      const ofBoth = names.length > 1;
      const setting = {
        heading: heading(item),
        own: documentCaveatsAfter(library, answer, index),
        names: ofBoth ? names.flatMap((name) => namesOf(library, name)) : [],
        label: (caveat: Caveat) => exceptionLabel(library, answer, caveat, words),
      };
      const of = library.sourceOf(item.pack);
      return [
        ...(ofBoth ? [textBlock('body', words.names)] : []),
        { ...inItsLanguage(library, item.pack, itemBlock(item, setting, words), words), of },
      ];
    }),
    ...(answer.kind === 'listing' && answer.of > answer.suggestions.length
      ? [textBlock('note', fill(words.facetPages, { all: answer.of, named: answer.suggestions.length }))]
      : []),
    ...elsewhereBlocks(library, answer.elsewhere ?? [], words),
  ];
}

function inItsLanguage(library: Library, pack: string, block: Block, words: CardWords): Block {
  const unknown = block.kind === 'finding' && library.pack(pack)?.language === 'other';
  return unknown && block.noCaveat !== null ? { ...block, noCaveat: words.noneSought } : block;
}

/** A topic by all of its names that a text may use. */
function namesOf(library: Library, name: string): readonly string[] {
  return library.topics.flatMap(({ topic }) => (topic.name === name ? [name, ...topic.aliases] : []));
}

// What an article says of itself stands once on a card, after its last finding.
function documentCaveatsAfter(library: Library, { items }: Quoting, index: number): readonly Caveat[] {
  const item = items[index];
  if (item === undefined || item.type === 'statement') return [];
  const findings = items.filter(({ type }) => type === 'finding');
  const source = library.sourceOf(item.pack);
  const last = findings.findLast(({ pack }) => library.sourceOf(pack) === source);
  if (last !== item) return [];
  const shown = new Set(
    findings.flatMap((finding) => [finding.quote, ...caveatsOf(finding)]).map(({ text }) => text),
  );
  return (item.documentCaveats ?? []).filter(({ text }) => !shown.has(text));
}

/** Of a title as much as a line takes. */
const titleMax = 150;

// In a collection of many documents a quote stands under the title of its own.
function documentOf(library: Library, pack: string, passage: string): string | null {
  const title = library.pack(pack)?.passages.find(({ id }) => id === passage)?.title ?? '';
  return title === '' ? null : shortened(title, titleMax);
}

// Two articles of one author, year and journal are distinguished by their titles.
function labeller(
  library: Library,
  shown: readonly string[],
  words: CardWords,
): (pack: string) => string | null {
  const labels = packsIn(library, shown).map(({ source }) => sourceLabel(source));
  return (id) => {
    const pack = library.pack(id);
    if (pack === undefined) return null;
    const label = sourceLabel(pack.source);
    const distinct =
      labels.filter((other) => other === label).length > 1 ? `${label}: ${pack.source.title}` : label;
    return library.isRetracted(id)
      ? `${distinct} (${words.retracted.replace(/\.$/, '').toLowerCase()})`
      : distinct;
  };
}

/** The packs of these ids, those left out that the library does not have any more. */
export function packsIn(library: Library, ids: readonly string[]): readonly Pack[] {
  return ids.flatMap((id) => library.pack(id) ?? []);
}

/** Where else something is said that had no room here, and how to ask there. */
export function elsewhereBlocks(library: Library, packs: readonly string[], words: CardWords): Block[] {
  if (packs.length === 0) return [];
  const named = packsIn(library, packs.slice(0, elsewhereMax)).map(({ id, name }) => [
    { text: `in:${id}`, style: 'strong' as const },
    { text: ` ${name}` },
  ]);
  const title = packs.length === 1 ? words.elsewhereOne : fill(words.elsewhere, { count: packs.length });
  return [{ kind: 'list', title, items: named }, textBlock('note', words.inScope)];
}

function packsOf({ pack, twins = [] }: Quoting['items'][number]): readonly string[] {
  return [pack, ...twins];
}

/** For each source, the one under whose quotes it is named: itself, or the one whose words are its own, too. */
function standsFor(library: Library, { items }: Quoting): ReadonlyMap<string, string> {
  const { sourceOf } = library;
  const twins = items.flatMap((item) =>
    packsOf(item).map((id) => [sourceOf(id), sourceOf(item.pack)] as const),
  );
  return new Map([...twins, ...items.map(({ pack }) => [sourceOf(pack), sourceOf(pack)] as const)]);
}

// One line for each source that is quoted, in order of first mention.
export function sourceBlocks(library: Library, answer: Quoting, words: CardWords): Block[] {
  return [...standsFor(library, answer)].flatMap(([id, of]) => {
    const pack = library.pack(id);
    return pack === undefined
      ? []
      : [{ ...sourceLinkBlock(pack.source, library.isRetracted(id), words), of }];
  });
}

/** Says that one pack alone was asked, where there are more; and of how many nothing is known, where that might be misread. */
export function scopeBlocks(library: Library, command: Command, words: CardWords): Block[] {
  const asked = packOf(command);
  const pack = asked === null ? undefined : library.pack(asked);
  if (library.packs.length === 1) return [];
  if (pack !== undefined) return [textBlock('note', fill(words.oneSource, { name: pack.name }))];
  return command.kind === 'disclosures' ? silentBlocks(library, words) : [];
}

// That nothing is quoted of a source does not say that its authors have nothing to disclose.
function silentBlocks(library: Library, words: CardWords): Block[] {
  const speaking = (id: string): boolean =>
    library.sameSource(id).some(({ disclosures }) => disclosures.length > 0);
  const sources = new Set(library.packs.map(({ id }) => library.sourceOf(id)));
  const silent = [...sources].filter((id) => !speaking(id)).length;
  if (silent === 0) return [];
  return [textBlock('note', fill(words.silent, { silent, of: sources.size }))];
}
