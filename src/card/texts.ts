// The bot's own sentences, in one place: short, plain, and none of them about medicine.
import type { Library } from '../knowledge/library.js';
import type { Source } from '../vocabulary.js';
import type { Run } from './card.js';

export const notMedicalAdvice = 'Not medical advice: it quotes what the source said, nothing more.';

export const personalAdvice =
  'This bot cannot advise on your own treatment: please ask a doctor or pharmacist who knows you. ';

export const noSign = 'That is no sign that anything is safe, and no sign that it has no effect.';

export const unsearched =
  'Not all sources could be searched: what the others say of this is not known now. Please ask again later.';

export const refusals = {
  forged: 'That button does not belong to a card of this bot. Please ask again.',
  gone: 'What that button pointed at is no longer in the review as it is indexed now. Please ask again.',
} as const;

export const thanks = {
  helpful: 'Thank you. Counted as helpful for this card; nothing else was stored.',
  'not-helpful': 'Thank you. Counted as not helpful for this card; nothing else was stored.',
} as const;

export const unreadable = {
  files: 'Files and pictures are not read here. Please write your question as text.',
  nothing: 'There is no text in that message that can be read here. Please write your question as text.',
} as const;

export const filesBeside =
  'Files and pictures are not read here: this is about the words of the message alone.';

export const privacyLines: readonly string[] = [
  'Your question is answered on the machine that runs this bot. It is sent to no other service and to no language model.',
  'By default nothing that you write is stored or logged: not the question, not your name.',
  'Logs hold times, kinds of command, ids of passages and incident numbers. Feedback buttons count a card, not a person.',
  'Each message stands alone: the bot remembers no conversation and reads no channel in which it was not asked.',
];

/** How many sources are named where the bot says what it is; the rest is a list of its own. */
const sourcesMax = 5;

/** A title that is an abstract by itself is shortened: it is whole where the source is cited. */
const titleMax = 200;

function shortened(title: string): string {
  return title.length <= titleMax ? title : `${title.slice(0, titleMax - 1).trimEnd()}…`;
}

export function aboutLines(library: Library): readonly (readonly Run[])[] {
  const sources = library.packs.slice(0, sourcesMax).map((pack): readonly Run[] => [
    {
      text: shortened(pack.source.title),
      style: 'emphasis',
      ...(pack.source.url === null ? {} : { href: pack.source.url }),
    },
    { text: `${published(pack.source)}, edition ${pack.edition}` },
  ]);
  const rest = library.packs.length - sourcesMax;
  const more = rest > 0 ? [[{ text: `And ${rest} more: the command sources lists all of them.` }]] : [];
  return [
    [
      {
        text: `It quotes ${library.packs.length === 1 ? 'this review' : 'these sources'} word for word, with the caveat that goes with the words, and where to read them:`,
      },
    ],
    ...sources,
    ...more,
    [
      {
        text: `It writes no sentence of its own about medicine, and says so when ${library.packs.length === 1 ? 'the review does' : 'the sources do'} not say.`,
      },
    ],
    [{ text: 'It is not a dose calculator, an interaction checker, a triage of symptoms, or a summary.' }],
  ];
}

/** `named`: how many of the topics of a facet stand on its card. */
export function pagesOfFacet(all: number, named: number): string {
  return `${all} topics in all; these are the first ${named}. Name any of them to get its card.`;
}

export const fromScope =
  'Add in: and the name of a source to a question or a command to ask that source alone.';

export const helpIntro =
  'Ask a question, or name a topic. You get the words of the review with their caveats, or an honest "the review does not say".';

/** `topic`: the name of one that the packs have. */
export function helpOutro(topic: string | undefined): string {
  const example = topic === undefined ? '' : ` ("${topic}")`;
  return `Each message stands alone; a bare topic${example} gets that topic's card.`;
}

export const wait =
  'You asked many times within a minute. Please wait a moment, and ask again. Nothing that you wrote was stored.';

export const elsewhere =
  'This bot answers only in the places that whoever runs it has named, and this is none of them. Please ask them if it should answer here. Nothing that you wrote was stored.';

export const failure =
  'Something went wrong on our side; your question was not answered and not stored. Please try again. If it happens again, give the number below to whoever runs this bot.';

/** ` (Journal, 2018)`, as far as it is known; empty where nothing is. */
export function published({ journal, year }: Source): string {
  const known = [journal, year === null ? '' : String(year)].filter((part) => part !== '').join(', ');
  return known === '' ? '' : ` (${known})`;
}
