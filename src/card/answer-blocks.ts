// The body of a card that quotes: what publishers say of the articles first, then each quote under its source, then what else there is.
import { packOf } from '../command/of-pack.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, Caveat, Command, Finding } from '../vocabulary.js';
import { itemBlock, sourceBlock, suggestionBlock, textBlock } from './blocks.js';
import type { Block } from './card.js';
import { noCaveatFound, noCaveatSought } from './labels.js';
import { isRetracted, noticeBlocks } from './notices.js';
import { sourceLabel } from './source-label.js';
import { fromScope, pagesOfFacet } from './texts.js';

type Quoting = Extract<Answer, { items: unknown }>;

/** How many packs are named that speak of something, too. */
const elsewhereMax = 6;

export function quotingBlocks(library: Library, answer: Quoting): Block[] {
  const packs = answer.items.flatMap(packsOf);
  const ids = new Set(packs.map((id) => library.sameSource(id)[0]?.id ?? id));
  const label = labeller(library, [...ids]);
  const heading = (item: Quoting['items'][number]): string | null => {
    const labels = packsOf(item).flatMap((pack) => label(pack) ?? []);
    const source = ids.size > 1 ? labels.join('; also ') : null;
    const document = documentOf(library, item.pack, item.quote.passage);
    return source === null || document === null ? (source ?? document) : `${source}: ${document}`;
  };
  return [
    ...(answer.proposed === undefined
      ? []
      : [textBlock('notice', 'Topic proposed by machine, not yet curated.')]),
    ...noticeBlocks(library, packs, standsFor(library, answer)),
    ...answer.items.map((item, index) => ({
      ...inItsLanguage(
        library,
        item.pack,
        noneNearFirst(itemBlock(item, heading(item), ownOf(library, answer, index))),
      ),
      of: library.sameSource(item.pack)[0]?.id ?? item.pack,
    })),
    ...(answer.kind === 'listing' ? listingBlocks(answer) : []),
    ...elsewhereBlocks(library, answer.elsewhere ?? []),
  ];
}

function inItsLanguage(library: Library, pack: string, block: Block): Block {
  const unknown = block.kind === 'finding' && library.pack(pack)?.language === 'other';
  return unknown && block.noCaveat !== null ? { ...block, noCaveat: noCaveatSought } : block;
}

// That none was found near the passage is said with the first of those of the whole article. Said after them, it would stand
// there as one more caveat.
function noneNearFirst(block: Block): Block {
  if (block.kind !== 'finding' || block.noCaveat === null) return block;
  const [first, ...others] = block.caveats;
  if (first === undefined) return block;
  const label = `${noCaveatFound} ${first.label}`;
  return { ...block, caveats: [{ ...first, label }, ...others], noCaveat: null };
}

// What an article says of itself stands once on a card, after its last finding.
function ownOf(library: Library, { items }: Quoting, index: number): readonly Caveat[] {
  const sourceOf = (pack: string): string => library.sameSource(pack)[0]?.id ?? pack;
  const item = items[index];
  if (item === undefined || item.type === 'statement') return [];
  const source = sourceOf(item.pack);
  const later = items
    .slice(index + 1)
    .some(({ type, pack }) => type === 'finding' && sourceOf(pack) === source);
  const told = new Set(items.flatMap((one) => (one.type === 'finding' ? textsOf(one) : [])));
  return later ? [] : (item.documentCaveats ?? []).filter(({ text }) => !told.has(text));
}

function textsOf({ quote, caveats }: Finding): readonly string[] {
  return [quote.text, ...(caveats === 'none-found' ? [] : caveats.map(({ text }) => text))];
}

/** Of a title as much as a line takes. */
const titleMax = 150;

// In a collection of many documents a quote stands under the title of its own.
function documentOf(library: Library, pack: string, passage: string): string | null {
  const title = library.pack(pack)?.passages.find(({ id }) => id === passage)?.title ?? '';
  if (title === '') return null;
  return title.length <= titleMax ? title : `${title.slice(0, titleMax - 1).trimEnd()}…`;
}

// Two articles of one author, year and journal are told apart by their titles.
function labeller(library: Library, shown: readonly string[]): (pack: string) => string | null {
  const labels = shown
    .map((id) => library.pack(id))
    .flatMap((pack) => (pack ? sourceLabel(pack.source) : []));
  return (id) => {
    const pack = library.pack(id);
    if (pack === undefined) return null;
    const label = sourceLabel(pack.source);
    const own =
      labels.filter((other) => other === label).length > 1 ? `${label}: ${pack.source.title}` : label;
    return isRetracted(library, id) ? `${own} (retracted)` : own;
  };
}

function listingBlocks(answer: Extract<Answer, { kind: 'listing' }>): Block[] {
  const { suggestions, of } = answer;
  const list = suggestionBlock('Topics:', suggestions);
  return of > suggestions.length ? [list, textBlock('note', pagesOfFacet(of, suggestions.length))] : [list];
}

/** Where else something is said that had no room here, and how to ask there. */
export function elsewhereBlocks(library: Library, packs: readonly string[]): Block[] {
  if (packs.length === 0) return [];
  const named = packs.slice(0, elsewhereMax).flatMap((id) => {
    const pack = library.pack(id);
    return pack === undefined
      ? []
      : [[{ text: `in:${id}`, style: 'strong' as const }, { text: ` ${pack.name}` }]];
  });
  const count = packs.length === 1 ? 'One more source speaks' : `${packs.length} more sources speak`;
  const title = `${count} to this. Ask again with one of them, for example:`;
  return [{ kind: 'list', title, items: named }, textBlock('note', fromScope)];
}

function packsOf({ pack, twins = [] }: Quoting['items'][number]): readonly string[] {
  return [pack, ...twins];
}

/** For each source, the one under whose quotes it is named: itself, or the one whose words are its own, too. */
function standsFor(library: Library, { items }: Quoting): ReadonlyMap<string, string> {
  const first = (id: string): string => library.sameSource(id)[0]?.id ?? id;
  const twins = items.flatMap((item) => packsOf(item).map((id) => [first(id), first(item.pack)] as const));
  return new Map([...twins, ...items.map(({ pack }) => [first(pack), first(pack)] as const)]);
}

// One line for each source that is quoted, in order of first mention.
export function sourceBlocks(library: Library, answer: Quoting): Block[] {
  return [...standsFor(library, answer)].flatMap(([id, of]) => {
    const pack = library.pack(id);
    return pack === undefined ? [] : [{ ...sourceBlock(pack.source, library.noticesOf(id)), of }];
  });
}

/** Says that one pack alone was asked, where there are more; and of how many nothing is known, where that might be misread. */
export function scopeBlocks(library: Library, command: Command): Block[] {
  const asked = packOf(command);
  const pack = asked === null ? undefined : library.pack(asked);
  if (library.packs.length === 1) return [];
  if (pack !== undefined) return [textBlock('note', `Asked of one source alone: ${pack.name}.`)];
  return command.kind === 'disclosures' ? silentBlocks(library) : [];
}

// That nothing is quoted of a source does not say that its authors have nothing to disclose.
function silentBlocks(library: Library): Block[] {
  const speaking = (id: string): boolean =>
    library.sameSource(id).some(({ disclosures }) => disclosures.length > 0);
  const sources = new Set(library.packs.map(({ id }) => library.sameSource(id)[0]?.id ?? id));
  const silent = [...sources].filter((id) => !speaking(id)).length;
  if (silent === 0) return [];
  const words = `Of ${silent} of ${sources.size} sources no disclosures are indexed. That is no sign that there are none.`;
  return [textBlock('note', words)];
}
