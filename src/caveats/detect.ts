// Finds the caveats of a text by rule: cues as data, the article around them, and what each caveat qualifies.

import type { Span } from '../text/sentence-spans.js';
import type { CaveatKind } from '../vocabulary.js';
import { type Paragraph, readArticle, type Sentence } from './article.js';
import { clauseFinder, headClause, turns } from './clause.js';
import { isClinical } from './clinical.js';
import { type CueHit, type CueList, compile } from './cue.js';
import { associations } from './cues/associations.js';
import { abilityHedges, clinicalHedges } from './cues/clinical-hedges.js';
import { conflicts, deniesConflict } from './cues/conflicts.js';
import { innerContrasts, openingContrasts } from './cues/contrasts.js';
import { clinicalEvidentials, evidentials } from './cues/evidentials.js';
import { exceptions } from './cues/exceptions.js';
import { futureResearch } from './cues/future-research.js';
import { hedges } from './cues/hedges.js';
import { inconclusive } from './cues/inconclusive.js';
import { nonHuman } from './cues/non-human.js';
import { warnings } from './cues/warnings.js';
import { weakEvidence } from './cues/weak-evidence.js';
import { limitSentences, silentSection } from './limits.js';
import { claimOf, setBackBy } from './link.js';
import { reportsNull } from './null-results.js';

/** A caveat as it stands in a text; offsets count UTF-16 code units, `text` is the text between them. */
export interface CaveatSpan extends Span {
  readonly kind: CaveatKind;
  readonly text: string;
  /** Place of the claim that it limits; null where that is the article as a whole. */
  readonly qualifies: Span | null;
}

interface Search {
  readonly list: CueList;
  readonly find: (text: string) => readonly CueHit[];
}

const lists = [
  hedges,
  abilityHedges,
  clinicalHedges,
  evidentials,
  clinicalEvidentials,
  innerContrasts,
  inconclusive,
  weakEvidence,
  nonHuman,
  associations,
  futureResearch,
  conflicts,
];
const searches: readonly Search[] = lists.map((list) => ({ list, find: compile(list.cues) }));
const excepted = compile(exceptions.cues);
const warned = compile(warnings.cues);
const opening: Search = { list: openingContrasts, find: compile(openingContrasts.cues) };

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
  return [...cuedCaveats(context), ...limitation];
}

/** What takes something back by what it says, without a connective: an exception, a warning, a result of nothing. */
function restrictions(context: Context, clauseOf: (cue: CueHit) => Span, opens: boolean): CaveatSpan[] {
  const { sentence } = context;
  const restrict = (within: Span, alone: Span | null): CaveatSpan => {
    const caveat = caveatAt('contrast', context, within);
    return { ...caveat, qualifies: caveat.qualifies ?? setBackBy(alone) };
  };
  // An exception begins with its own words: "unless …", up to the end of the clause.
  const exempt = excepted(sentence.text).map((cue) => {
    const { end } = clauseOf(cue);
    return restrict(cue.start === 0 ? clauseOf(cue) : { start: cue.start, end }, sentence);
  });
  // Under a connective at its head the whole sentence is set against the one before already.
  if (opens) return exempt;
  const others = [...warned(sentence.text), ...reportsNull(sentence.text)].map((cue) =>
    restrict(clauseOf(cue), context.previous),
  );
  return [...exempt, ...others];
}

function cuedCaveats(context: Context): CaveatSpan[] {
  const { text } = context.sentence;
  const found: CaveatSpan[] = [];
  const opens = opening.find(text)[0]?.start === 0;
  if (opens) found.push(caveatAt('contrast', context, { start: 0, end: text.length }, true));
  const clinical = isClinical(text);
  const clauseOf = clauseFinder(text);
  const head = headClause(text);
  const setAgainst = [...(head === null ? [] : [head]), ...turns(text).map(clauseOf)];
  found.push(...setAgainst.map((clause) => caveatAt('contrast', context, clause)));
  found.push(...restrictions(context, clauseOf, opens));
  for (const { list, find } of searches) {
    if (list.clinicalOnly && !clinical) continue;
    if (list === conflicts && deniesConflict.test(text)) continue;
    for (const cue of find(text)) {
      if (opens && list.kind === 'contrast' && cue.start === 0) continue;
      found.push(caveatAt(list.kind, context, clauseOf(cue), isAside(text, cue)));
    }
  }
  return found;
}

/** "The trial, however, was small" turns against the sentence before, as it would with the word at its head. */
function isAside(text: string, { start, end }: CueHit): boolean {
  return (
    /^(?:however|nevertheless|nonetheless)$/i.test(text.slice(start, end)) &&
    !/[;:]\s*$/.test(text.slice(0, start))
  );
}

function previousOf(paragraphs: readonly Paragraph[], paragraph: number, sentence: number): Sentence | null {
  const here = paragraphs[paragraph];
  if (sentence > 0) return here?.sentences[sentence - 1] ?? null;
  const before = paragraphs[paragraph - 1];
  const sameSection = before?.section.join('\n') === here?.section.join('\n');
  return sameSection ? (before?.sentences.at(-1) ?? null) : null;
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
  const found = new Map<string, CaveatSpan>();
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.section.some((title) => silentSection.test(title))) return;
    const limits = limitSentences(paragraph, alone);
    paragraph.sentences.forEach((sentence, index) => {
      if (!saysSomething.test(sentence.text)) return;
      const context = { sentence, previous: previousOf(paragraphs, at, index) };
      for (const caveat of sentenceCaveats(context, limits.has(sentence))) {
        const key = `${caveat.kind} ${caveat.start} ${caveat.end}`;
        if (!found.has(key)) found.set(key, caveat);
      }
    });
  });
  return [...found.values()].sort(order);
}
