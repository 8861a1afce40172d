// Finds the caveats of a text by rule: cues as data, the article around them, and what each caveat qualifies.

import type { Span } from '../text/sentence-spans.js';
import { CAVEAT_KINDS, type CaveatKind } from '../vocabulary.js';
import { type Paragraph, readArticle, type Sentence, sameSection } from './article.js';
import { clauseFinder, contrastiveWhileCues, headClause } from './clause.js';
import { type Cues, cuesIn, says } from './cues.js';
import { isDenied, isHeadingOfInterests, receivedIn } from './interests.js';
import { isSilent, limitSentences } from './limits.js';
import { claimOf, toSpan } from './link.js';
import { nullCues, saysAlike } from './null-results.js';

/** A caveat as it stands in a text; offsets count UTF-16 code units, `text` is the text between them. */
export interface CaveatSpan extends Span {
  readonly kind: CaveatKind;
  readonly text: string;
  /** Place of the claim that it limits; null where that is the article as a whole. */
  readonly qualifies: Span | null;
}

/** Kinds whose cues are searched in every sentence; a limitation is also recognised by its passage, an exception by its own words. */
const kinds = CAVEAT_KINDS.filter((kind) => kind !== 'limitation');
/** "Can" and "could" hold back where the treatment of people is spoken of; of cells and genes they report what was seen. */
const inClinicalProse = [
  ['hedge', 'hedge in clinical prose'],
  ['evidential', 'evidential in clinical prose'],
] as const;

/** A sentence with the one before it in the same section, or null. */
export interface Context {
  readonly sentence: Sentence;
  readonly previous: Sentence | null;
}

function caveatAt(
  kind: CaveatKind,
  { sentence, previous }: Context,
  within: Span,
  opens = false,
): CaveatSpan {
  const clause = { start: sentence.start + within.start, end: sentence.start + within.end };
  return {
    kind,
    text: sentence.text.slice(within.start, within.end),
    ...clause,
    qualifies: claimOf(kind, { sentence, previous, clause }, opens),
  };
}

/** The caveats of one sentence; `limits`: it was found to name a limit of the article. */
export function sentenceCaveats(context: Context, limits: boolean): CaveatSpan[] {
  const whole = { start: 0, end: context.sentence.text.length };
  const limitation = limits ? [caveatAt('limitation', context, whole)] : [];
  return [...cuedCaveats(context, cuesIn(context.sentence.text)), ...limitation];
}

/** What takes something back by what it says, without a connective: an exception, a warning, a result of nothing. */
function restrictions(
  context: Context,
  cues: Cues,
  clauseOf: (cue: Span) => Span,
  opens: boolean,
): CaveatSpan[] {
  const { sentence } = context;
  const restrict = (within: Span, alone: Span | null): CaveatSpan => {
    const caveat = caveatAt('contrast', context, within);
    return { ...caveat, qualifies: caveat.qualifies ?? toSpan(alone) };
  };
  // An exception begins with its own words: "unless …", up to the end of the clause.
  const exempt = cues.of('exception').map((cue) => {
    const { end } = clauseOf(cue);
    return restrict(cue.start === 0 ? clauseOf(cue) : { start: cue.start, end }, sentence);
  });
  // Under a connective at its head the whole sentence is set against the one before already.
  if (opens) return exempt;
  const nulls = context.previous !== null && saysAlike(context.previous.text) ? [] : nullCues(sentence.text);
  const others = [...cues.of('warning'), ...nulls].map((cue) => restrict(clauseOf(cue), context.previous));
  return [...exempt, ...others];
}

function cuedCaveats(context: Context, cues: Cues): CaveatSpan[] {
  const { text } = context.sentence;
  const caveats: CaveatSpan[] = [];
  const opens = cues.has('contrast at the head');
  if (opens) caveats.push(caveatAt('contrast', context, { start: 0, end: text.length }, true));
  const clauseOf = clauseFinder(text);
  const head = headClause(text);
  const setAgainst = [...(head === null ? [] : [head]), ...contrastiveWhileCues(text).map(clauseOf)];
  caveats.push(...setAgainst.map((clause) => caveatAt('contrast', context, clause)));
  caveats.push(...restrictions(context, cues, clauseOf, opens));
  const searched = kinds.map((kind) => [kind, kind] as const);
  for (const [kind, group] of isClinical(cues) ? [...searched, ...inClinicalProse] : searched) {
    for (const cue of cues.of(group)) {
      if (kind === 'conflict-of-interest' && isDenied(text, cue, clauseOf)) continue;
      if (opens && kind === 'contrast' && cue.start === 0) continue;
      caveats.push(caveatAt(kind, context, clauseOf(cue), isAside(text, cue)));
    }
  }
  return caveats;
}

/** Under a heading of interests it need not be said that what was received is one. */
function declaredInterests(context: Context): CaveatSpan[] {
  const { text } = context.sentence;
  const clauseOf = clauseFinder(text);
  return receivedIn(text).map((cue) => caveatAt('conflict-of-interest', context, clauseOf(cue)));
}

/** More words of the clinic than of the bench. */
function isClinical(cues: Cues): boolean {
  return cues.of('clinical').length > cues.of('bench').length;
}

/** "The trial, however, was small" contrasts with the sentence before, as it would with the word at its head. */
function isAside(text: string, { start, end }: Span): boolean {
  return says(text.slice(start, end), 'aside') && !/[;:]\s*$/.test(text.slice(0, start));
}

function previousOf(paragraphs: readonly Paragraph[], paragraph: number, sentence: number): Sentence | null {
  const here = paragraphs[paragraph];
  if (sentence > 0) return here?.sentences[sentence - 1] ?? null;
  const before = paragraphs[paragraph - 1];
  return sameSection(before, here) ? (before?.sentences.at(-1) ?? null) : null;
}

function order(a: CaveatSpan, b: CaveatSpan): number {
  return a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

/** No cue is shorter. */
const saysSomething = /\p{L}{3}/u;

/** The caveats of a sentence, a paragraph, or an article in Markdown, in order of the text; each kind once a clause. */
export function detectCaveats(text: string): CaveatSpan[] {
  const paragraphs = readArticle(text);
  const alone = paragraphs.length === 1 && paragraphs[0]?.sentences.length === 1;
  const byClause = new Map<string, CaveatSpan>();
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.section.some((title) => isSilent(title))) return;
    const limits = limitSentences(paragraph, alone);
    const ofInterests = paragraph.section.some(isHeadingOfInterests);
    paragraph.sentences.forEach((sentence, index) => {
      if (!saysSomething.test(sentence.text)) return;
      const context = { sentence, previous: previousOf(paragraphs, at, index) };
      const interests = ofInterests ? declaredInterests(context) : [];
      for (const caveat of [...sentenceCaveats(context, limits.has(sentence)), ...interests]) {
        const key = `${caveat.kind} ${caveat.start} ${caveat.end}`;
        if (!byClause.has(key)) byClause.set(key, caveat);
      }
    });
  });
  return [...byClause.values()].sort(order);
}
