// The cards about what is indexed: the list of sources, and the answer to a name that no source has.
import { vancouver } from '../citations/vancouver.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, Pack } from '../vocabulary.js';
import { textBlock } from './blocks.js';
import type { Block, Run } from './card.js';
import { standing } from './notices.js';
import { fewAuthors, guessedRuns } from './source-label.js';
import { noSign } from './texts.js';

/** Of a title or a name that somebody typed or a publisher wrote: a card is never a wall of one line. */
const lineMax = 400;

export function sourcesBlocks(library: Library, answer: Extract<Answer, { kind: 'sources' }>): Block[] {
  const { packs, from, of, text } = answer;
  if (of === 0)
    return [textBlock('body', `No source has “${short(text)}” in its title, its name or its record.`)];
  const last = from + packs.length - 1;
  const about = text === '' ? '' : ` for “${short(text)}”`;
  const count = of === 1 ? `One source${about}.` : `${of} sources${about}; here ${from} to ${last}.`;
  const entries = packs.flatMap((id) => {
    const pack = library.pack(id);
    return pack === undefined ? [] : [textBlock('body', entryRuns(library, pack))];
  });
  const on = `More of them: sources from ${answer.next}${text === '' ? '' : ` ${text}`}`;
  const next = answer.next === null ? [] : [textBlock('note', on)];
  const ask =
    library.packs.length > 1 ? [textBlock('note', 'To ask one of them alone, add in: and its name.')] : [];
  return [textBlock('body', count), ...entries, ...next, ...ask];
}

function entryRuns(library: Library, pack: Pack): Run[] {
  const { source } = pack;
  const href = source.doi === null ? source.url : `https://doi.org/${source.doi}`;
  const marks = standing(library, pack.id);
  const several = library.packs.length > 1;
  const facts = [
    `edition ${pack.edition}`,
    `${pack.passages.length} ${pack.passages.length === 1 ? 'passage' : 'passages'}`,
    pack.origin,
    ...(several ? [`in:${pack.id}`] : []),
  ];
  return [
    ...(marks.length === 0 ? [] : [{ text: `${marks.join('. ')}. `, style: 'strong' as const }]),
    ...(isTitle(pack) ? [] : [{ text: pack.name, style: 'strong' as const }, { text: ': ' }]),
    { text: short(vancouver(fewAuthors(source))), ...(href === null ? {} : { href }) },
    ...guessedRuns(source),
    { text: ` (${facts.join('; ')})` },
  ];
}

// An ingested pack is called by its title, cut to the length of a name: the citation says it anyway.
function isTitle({ name, source }: Pack): boolean {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const cut = name.endsWith('…') && flat(source.title).startsWith(flat(name.slice(0, -1)));
  return cut || flat(name) === flat(source.title);
}

export function noPackBlocks(library: Library, answer: Extract<Answer, { kind: 'no-pack' }>): Block[] {
  const names = answer.near.flatMap((id) => {
    const pack = library.pack(id);
    return pack === undefined
      ? []
      : [textBlock('body', [{ text: `in:${id}`, style: 'strong' }, { text: `: ${pack.name}` }])];
  });
  const count = library.packs.length;
  return [
    textBlock('body', [
      { text: 'No single source here is called ' },
      { text: short(answer.asked), style: 'emphasis' },
      { text: ', so nothing was searched.' },
    ]),
    textBlock('body', noSign),
    textBlock('body', count === 1 ? 'The only source:' : `Of ${count} sources, the nearest:`),
    ...names,
    textBlock('note', 'The command sources lists all of them.'),
  ];
}

function short(text: string): string {
  return text.length <= lineMax ? text : `${text.slice(0, lineMax - 1).trimEnd()}…`;
}
