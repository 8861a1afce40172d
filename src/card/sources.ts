// The cards about sources: the list of what is indexed, the answer to a name that no source has, and citations.

import { cite } from '../citations/cite.js';
import { vancouver } from '../citations/vancouver.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, Pack } from '../vocabulary.js';
import { elsewhereBlocks, packsIn } from './answer-blocks.js';
import { textBlock } from './blocks.js';
import type { Block, Run } from './card.js';
import { noticeBlocks, noticeLabels } from './notices.js';
import { addressOf, fewAuthors, guessedText } from './source-label.js';
import { type CardWords, fill, shortened } from './words.js';

/** Of a title or a name that somebody typed or a publisher wrote: a card is never a wall of one line. */
const lineMax = 400;

export function sourcesBlocks(
  library: Library,
  answer: Extract<Answer, { kind: 'sources' }>,
  words: CardWords,
): Block[] {
  const { packs, from, of, text } = answer;
  if (of === 0) return [textBlock('body', fill(words.noSource, { text: shortened(text, lineMax) }))];
  const last = from + packs.length - 1;
  const about = text === '' ? '' : fill(words.countAbout, { text: shortened(text, lineMax) });
  const count = fill(of === 1 ? words.countOne : words.count, { about, of, from, last });
  const entries = packsIn(library, packs).map((pack) => textBlock('body', entryRuns(library, pack, words)));
  const on = `${fill(words.moreSources, { next: answer.next ?? '' })}${text === '' ? '' : ` ${text}`}`;
  const next = answer.next === null ? [] : [textBlock('note', on)];
  const ask = library.packs.length > 1 ? [textBlock('note', words.askOne)] : [];
  return [textBlock('body', count), ...entries, ...next, ...ask];
}

function entryRuns(library: Library, pack: Pack, words: CardWords): Run[] {
  const { source } = pack;
  const href = addressOf(source);
  const marks = noticeLabels(library, pack.id, words);
  const guessed = guessedText(source, words);
  return [
    ...(marks.length === 0 ? [] : [{ text: `${marks.join('. ')}. `, style: 'strong' as const }]),
    ...(isTitle(pack) ? [] : [{ text: pack.name, style: 'strong' as const }, { text: ': ' }]),
    { text: shortened(vancouver(fewAuthors(source)), lineMax), ...(href === null ? {} : { href }) },
    ...(guessed === null ? [] : [{ text: ` ${guessed}` }]),
    ...(library.packs.length > 1 ? [{ text: ` (in:${pack.id})` }] : []),
  ];
}

// An ingested pack is called by its title, cut to the length of a name: the citation says it anyway.
function isTitle({ name, source }: Pack): boolean {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const cut = name.endsWith('…') && flat(source.title).startsWith(flat(name.slice(0, -1)));
  return cut || flat(name) === flat(source.title);
}

export function noPackBlocks(
  library: Library,
  answer: Extract<Answer, { kind: 'no-pack' }>,
  words: CardWords,
): Block[] {
  const names = packsIn(library, answer.near).map(({ id, name }) =>
    textBlock('body', [{ text: `in:${id}`, style: 'strong' }, { text: `: ${name}` }]),
  );
  const count = library.packs.length;
  return [
    textBlock('body', [
      { text: words.calledNone },
      { text: shortened(answer.asked, lineMax), style: 'emphasis' },
      { text: words.calledNoneEnd },
    ]),
    textBlock('body', words.noSign),
    textBlock('body', count === 1 ? words.onlySource : fill(words.nearestSources, { count })),
    ...names,
    textBlock('note', words.listAll),
  ];
}

export function citationBlocks(
  library: Library,
  answer: Extract<Answer, { kind: 'citation' }>,
  words: CardWords,
): Block[] {
  const taken = new Set<string>();
  const copies = packsIn(library, answer.packs).flatMap(({ id, source }): Block[] => {
    const { text, filename, mediaType } = cite(source, answer.format);
    // Two articles of one author and year have one key; their files go side by side.
    const uniqueName = taken.has(filename)
      ? filename.replace(/(?=\.[^.]*$)/, `-${taken.size + 1}`)
      : filename;
    taken.add(uniqueName);
    return [...noticeBlocks(library, [id], words), { kind: 'copy', text, filename: uniqueName, mediaType }];
  });
  return [...copies, ...elsewhereBlocks(library, answer.elsewhere, words)];
}
