// Weighs the cues of a text, sentence by sentence: what is told of a person now counts, a subject of study or an idiom does not.

import type { SafetyReason } from './crisis-lines.js';
import type { CueClass } from './cue-class.js';
import type { Word } from './cut-words.js';
import {
  enough,
  type Finding,
  lethalQuestion,
  overdose,
  redFlag,
  selfHarm,
  type Weighing,
} from './findings.js';
import type { CueHit } from './lexicons.js';

/** Sentences that are weighed together: a story is told in several. */
const sentencesTogether = 3;

// Danger by one's own hand first: its card has the crisis lines.
const weighings: readonly Weighing[] = [
  { ...selfHarm, findings: [...selfHarm.findings, ...lethalQuestion] },
  overdose,
  redFlag,
];

export function weigh(words: readonly Word[], hits: readonly CueHit[]): SafetyReason | null {
  return explain(words, hits).find(({ points, threshold }) => points >= threshold)?.reason ?? null;
}

interface Weighed {
  readonly reason: SafetyReason;
  readonly points: number;
  readonly threshold: number;
  readonly cues: readonly string[];
}

/** All that was weighed, for tests and for tuning. */
function explain(words: readonly Word[], hits: readonly CueHit[]): Weighed[] {
  const clear = unmask(hits);
  const sentences = bySentence(clear, (words.at(-1)?.sentence ?? -1) + 1);
  const told = sentences.filter((sentence) => !isSubject(sentence));
  const stories = told.map((_, index) => told.slice(index, index + sentencesTogether));
  const spans = [...stories, ...sentences.flatMap(ownClauses).map((clause) => [clause])];
  return weighings.flatMap((weighing) =>
    spans.flatMap((span) =>
      // A sentence without a cue adds nothing to those before it.
      span.flatMap((sentence, index) =>
        sentence.length === 0 ? [] : [score(weighing, span.slice(0, index + 1).flat())],
      ),
    ),
  );
}

const has = (hits: readonly CueHit[], ...cues: CueClass[]): boolean =>
  hits.some(({ cue }) => cues.includes(cue));

/** Idioms and what is denied take the words away that they are made of. */
function unmask(hits: readonly CueHit[]): CueHit[] {
  const idioms = hits.filter(({ cue }) => cue === 'idiom');
  const denials = hits.filter(({ cue }) => cue === 'negation');
  return hits.filter((hit) => {
    if (hit.cue === 'idiom' || hit.cue === 'negation') return false;
    if (idioms.some((idiom) => idiom.start <= hit.start && hit.start < idiom.end && !calming.has(hit.cue)))
      return false;
    return (
      !deniable.has(hit.cue) ||
      !denials.some((denial) => {
        return denial.clause === hit.clause && hit.start >= denial.end && hit.start - denial.end <= 2;
      })
    );
  });
}

const calming: ReadonlySet<CueClass> = new Set<CueClass>([
  'scholar',
  'topic',
  'general',
  'fiction',
  'past',
  'resolved',
  'usual',
  'hypothetical',
  'plural',
  'self',
  'other',
  'kin',
]);
const deniable: ReadonlySet<CueClass> = new Set<CueClass>([
  'headPain',
  'onset',
  'worst',
  'weak',
  'numb',
  'speech',
  'sightLost',
  'sightOdd',
  'unconscious',
  'drowsy',
  'confused',
  'seizure',
  'unsteady',
  'dizzy',
  'stroke',
  'fever',
  'neck',
  'rash',
  'vomit',
  'injury',
  'pregnant',
  'suicide',
  'overdosed',
  'endLife',
  'killSelf',
  'help',
  'frail',
  'breath',
  'chest',
  'worsening',
  'droop',
]);

function bySentence(hits: readonly CueHit[], count: number): CueHit[][] {
  const sentences: CueHit[][] = Array.from({ length: count }, () => []);
  for (const hit of hits) sentences[hit.sentence]?.push(hit);
  return sentences;
}

const personCues: readonly CueClass[] = ['self', 'other', 'kin'];
const strongHarm: readonly CueClass[] = ['killSelf', 'deathWish', 'endLife', 'unsafe', 'cutting'];
/** Words that nobody says of nothing: Japanese names no person with them. */
const strong: readonly CueClass[] = [...strongHarm, 'speech', 'sightLost', 'unconscious', 'breath'];

/** What makes a clause one about a subject, or about another time. */
const asksOrTellsOf: readonly CueClass[] = [
  'scholar',
  'topic',
  'general',
  'plural',
  'fiction',
  'past',
  'resolved',
  'usual',
];

/** "Thunderclap headache, is magnesium ok?": clauses that tell of a headache beside one that asks in general. */
function ownClauses(sentence: readonly CueHit[]): CueHit[][] {
  if (!has(sentence, 'general') || has(sentence, 'scholar', 'topic', 'fiction')) return [];
  const clauses = new Map<number, CueHit[]>();
  for (const hit of sentence) clauses.set(hit.clause, [...(clauses.get(hit.clause) ?? []), hit]);
  return [...clauses.values()].filter((clause) => has(clause, 'headPain') && !has(clause, ...asksOrTellsOf));
}

/** A sentence about a subject: study, fiction, the past; not about anyone here and now. */
function isSubject(sentence: readonly CueHit[]): boolean {
  const person = has(sentence, ...personCues);
  if (has(sentence, 'past', 'resolved') && !happensNow(sentence)) return true;
  if (has(sentence, 'fiction') && !has(sentence, 'now')) return true;
  if (!person) {
    const told = harmTold(sentence) || (has(sentence, 'took') && has(sentence, 'quantity'));
    return has(sentence, 'scholar', 'topic', 'plural', 'general') && !told;
  }
  if (has(sentence, 'scholar')) return !tellsOfPerson(sentence);
  return false;
}

/** A word for now that is not part of one for the past ("ten years ago" holds "ago"). */
function happensNow(sentence: readonly CueHit[]): boolean {
  const past = sentence.filter(({ cue }) => cue === 'past');
  return sentence.some(
    (hit) => hit.cue === 'now' && !past.some(({ start, end }) => hit.start < end && start < hit.end),
  );
}

/** Strong words in a clause of their own, beside one that asks. */
function harmTold(sentence: readonly CueHit[]): boolean {
  const asked = new Set(
    sentence
      .filter(({ cue }) => cue === 'scholar' || cue === 'topic' || cue === 'plural' || cue === 'general')
      .map(({ clause }) => clause),
  );
  return sentence.some(({ cue, clause }) => strong.includes(cue) && !asked.has(clause));
}

/** Whether a clause that speaks of a person holds a sign and no word of study. */
function tellsOfPerson(sentence: readonly CueHit[]): boolean {
  const studied = new Set(sentence.filter(({ cue }) => cue === 'scholar').map(({ clause }) => clause));
  const clauses = new Set(sentence.filter(({ cue }) => personCues.includes(cue)).map(({ clause }) => clause));
  return [...clauses].some((clause) => {
    const here = sentence.filter((hit) => hit.clause === clause && !calming.has(hit.cue));
    if (has(here, ...strongHarm)) return true;
    return !studied.has(clause) && here.length > 0;
  });
}

function score({ reason, points, findings }: Weighing, hits: readonly CueHit[]): Weighed {
  const cues: string[] = [];
  let sum = 0;
  for (const cue of new Set(hits.map((hit) => hit.cue))) {
    const worth = points[cue] ?? 0;
    if (worth > 0) cues.push(`${cue} ${worth}`);
    sum += worth;
  }
  for (const finding of findings) {
    if (!near(hits, finding)) continue;
    cues.push(`${finding.all.join('+')} ${finding.points}`);
    sum += finding.points;
  }
  if (has(hits, 'usual') && reason === 'red-flag') sum -= 1.5;
  // "Shall I give her magnesium?" asks before anything was taken.
  if (has(hits, 'hypothetical') && reason !== 'self-harm') sum -= reason === 'overdose' ? 2 : 1;
  const person = has(hits, ...personCues);
  // What is told of somebody weighs more than what is told of nobody.
  if (sum >= 2.5 && person && !has(hits, 'scholar', 'topic', 'general', 'usual')) sum += 0.5;
  const threshold = person
    ? enough
    : has(hits, 'scholar', 'topic', 'general', 'fiction')
      ? enough + 2
      : enough;
  return { reason, points: sum, threshold, cues };
}

function near(hits: readonly CueHit[], { all, within }: Finding): boolean {
  const [first, ...others] = all.map((cue) => hits.filter((hit) => hit.cue === cue));
  return (first ?? []).some((anchor) =>
    others.every((group) => group.some((hit) => gap(anchor, hit) <= within)),
  );
}

const gap = (a: CueHit, b: CueHit): number => Math.max(0, a.start - b.end + 1, b.start - a.end + 1);
