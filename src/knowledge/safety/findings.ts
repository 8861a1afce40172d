// What cues mean together: words that are no emergency apart can be one side by side, as a weak arm or a pain that came at once.
// The weights are our judgement of the red flags of Do et al., Neurology 2019;92:134-144, doi 10.1212/WNL.0000000000006697,
// and of the face-arm-speech test of stroke; they were set on test/questions/safety-*.jsonl, not taken from a trial.

import type { SafetyReason } from './crisis-lines.js';
import type { CueClass } from './cue-class.js';

/** Cues that stand near each other (`within` words, in any order) and what they count for together. */
export interface Finding {
  readonly all: readonly CueClass[];
  readonly within: number;
  readonly points: number;
}

export interface Weighing {
  readonly reason: SafetyReason;
  /** What a cue counts for by itself, once, however often it is found. */
  readonly points: Readonly<Partial<Record<CueClass, number>>>;
  readonly findings: readonly Finding[];
}

/** From this on it is an emergency. */
export const enough = 3;

export const selfHarm: Weighing = {
  reason: 'self-harm',
  points: {
    killSelf: 3,
    deathWish: 3,
    endLife: 3,
    unsafe: 3,
    cutting: 3,
    suicide: 1.5,
    hopeless: 1.5,
    means: 1,
    thinking: 0.5,
    goodbye: 1,
    final: 1,
    prepared: 1.5,
    silence: 0.5,
    serious: 0.5,
  },
  findings: [
    { all: ['want', 'death'], within: 6, points: 3 },
    { all: ['thinking', 'death'], within: 10, points: 2 },
    { all: ['suicide', 'self'], within: 6, points: 1.5 },
    { all: ['suicide', 'kin'], within: 8, points: 1.5 },
    { all: ['suicide', 'now'], within: 12, points: 1 },
    { all: ['means', 'thinking'], within: 25, points: 1.5 },
    { all: ['means', 'goodbye'], within: 25, points: 1 },
    { all: ['means', 'kin'], within: 25, points: 1 },
    { all: ['goodbye', 'final'], within: 25, points: 1 },
    { all: ['prepared', 'goodbye'], within: 25, points: 1 },
    { all: ['prepared', 'final'], within: 40, points: 1 },
    { all: ['prepared', 'silence'], within: 30, points: 1.5 },
    { all: ['goodbye', 'silence'], within: 30, points: 1.5 },
    { all: ['hopeless', 'final'], within: 40, points: 1 },
    { all: ['hopeless', 'goodbye'], within: 40, points: 1 },
  ],
};

export const overdose: Weighing = {
  reason: 'overdose',
  points: {
    took: 0.5,
    drug: 0.5,
    quantity: 0.5,
    poison: 1,
    overdosed: 1.5,
    mistake: 0.5,
    missing: 0.5,
    unconscious: 1,
    drowsy: 0.5,
    breath: 1,
    help: 0.5,
    now: 0.5,
    gas: 2,
    vomit: 0.5,
    illDrug: 0.5,
    confused: 0.5,
  },
  findings: [
    { all: ['took', 'quantity', 'drug'], within: 14, points: 1.5 },
    { all: ['took', 'quantity'], within: 4, points: 1 },
    { all: ['took', 'poison'], within: 8, points: 2 },
    { all: ['child', 'took', 'drug'], within: 14, points: 1.5 },
    { all: ['missing', 'drug', 'child'], within: 20, points: 1.5 },
    { all: ['missing', 'drug', 'kin'], within: 25, points: 1 },
    { all: ['took', 'mistake', 'drug'], within: 16, points: 1 },
    { all: ['overdosed', 'self'], within: 5, points: 1 },
    { all: ['overdosed', 'kin'], within: 6, points: 1.5 },
    { all: ['overdosed', 'other'], within: 4, points: 1 },
    { all: ['took', 'drug', 'unconscious'], within: 40, points: 1 },
    { all: ['took', 'drug', 'breath'], within: 40, points: 1 },
    { all: ['missing', 'quantity', 'unconscious'], within: 40, points: 1 },
    { all: ['drug', 'unconscious', 'quantity'], within: 40, points: 1 },
    { all: ['gas', 'headPain'], within: 30, points: 1 },
  ],
};

/** A question of how much would kill: danger by one's own hand. */
export const lethalQuestion: readonly Finding[] = [
  { all: ['fatal', 'self', 'drug'], within: 14, points: 3 },
  { all: ['fatal', 'quantity', 'took'], within: 12, points: 2 },
];

export const redFlag: Weighing = {
  reason: 'red-flag',
  points: {
    headPain: 1,
    severe: 0.5,
    onset: 1,
    blast: 0.5,
    worst: 1,
    unlike: 1,
    newPain: 0.5,
    worsening: 0.5,
    half: 0.5,
    speech: 2.5,
    sightLost: 2.5,
    sightOdd: 0.5,
    unconscious: 2.5,
    drowsy: 0.5,
    confused: 1.5,
    seizure: 2,
    unsteady: 1,
    dizzy: 0.5,
    pupil: 1,
    stroke: 1,
    fever: 0.5,
    neck: 1.5,
    rash: 0.5,
    vomit: 0.5,
    injury: 0.5,
    leak: 2,
    thinner: 0.5,
    pregnant: 0.5,
    pressure: 1,
    swelling: 0.5,
    frail: 0.5,
    old: 0.5,
    infant: 0.5,
    breath: 2.5,
    chest: 1.5,
    gas: 2,
    help: 0.5,
    now: 0.5,
    lightPain: 0.5,
    serious: 0.5,
  },
  findings: [
    { all: ['headPain', 'onset'], within: 14, points: 1 },
    { all: ['headPain', 'blast'], within: 14, points: 1 },
    { all: ['pain', 'blast', 'head'], within: 14, points: 1.5 },
    { all: ['onset', 'blast'], within: 14, points: 1 },
    { all: ['onset', 'severe'], within: 10, points: 1 },
    { all: ['headPain', 'worst'], within: 14, points: 1.5 },
    { all: ['pain', 'worst', 'head'], within: 16, points: 1.5 },
    { all: ['headPain', 'unlike'], within: 14, points: 0.5 },
    { all: ['face', 'droop'], within: 6, points: 2.5 },
    { all: ['limb', 'weak'], within: 6, points: 2.5 },
    { all: ['limb', 'cantMove'], within: 6, points: 2.5 },
    { all: ['limb', 'numb'], within: 6, points: 1.5 },
    { all: ['half', 'numb'], within: 8, points: 1.5 },
    { all: ['numb', 'now', 'limb'], within: 20, points: 1 },
    { all: ['numb', 'half', 'weak'], within: 20, points: 1 },
    { all: ['eye', 'redEye', 'sightOdd'], within: 25, points: 2 },
    { all: ['eye', 'redEye', 'pain'], within: 20, points: 1 },
    { all: ['injury', 'head'], within: 8, points: 1 },
    { all: ['injury', 'headPain'], within: 40, points: 1 },
    { all: ['injury', 'vomit'], within: 40, points: 1 },
    { all: ['injury', 'confused'], within: 40, points: 1 },
    { all: ['injury', 'drowsy'], within: 40, points: 1 },
    { all: ['injury', 'thinner'], within: 40, points: 1 },
    { all: ['injury', 'infant'], within: 30, points: 0.5 },
    { all: ['fever', 'neck'], within: 30, points: 1 },
    { all: ['fever', 'headPain', 'frail'], within: 40, points: 1 },
    { all: ['fever', 'headPain', 'confused'], within: 40, points: 1 },
    { all: ['neck', 'headPain'], within: 30, points: 0.5 },
    { all: ['rash', 'headPain'], within: 30, points: 1 },
    { all: ['rash', 'fever'], within: 30, points: 1 },
    { all: ['rash', 'neck'], within: 30, points: 1 },
    { all: ['confused', 'kin'], within: 12, points: 1 },
    { all: ['confused', 'headPain'], within: 30, points: 0.5 },
    { all: ['seizure', 'kin'], within: 10, points: 1 },
    { all: ['seizure', 'self', 'now'], within: 15, points: 1 },
    { all: ['unsteady', 'headPain'], within: 30, points: 1 },
    { all: ['unsteady', 'onset'], within: 20, points: 1 },
    { all: ['pupil', 'headPain'], within: 30, points: 1 },
    { all: ['pregnant', 'headPain', 'sightOdd'], within: 40, points: 1.5 },
    { all: ['pregnant', 'headPain', 'pressure'], within: 40, points: 1 },
    { all: ['pregnant', 'headPain', 'swelling'], within: 40, points: 1 },
    { all: ['pregnant', 'headPain', 'severe'], within: 40, points: 1 },
    { all: ['pregnant', 'headPain', 'worsening'], within: 40, points: 0.5 },
    { all: ['pressure', 'headPain'], within: 30, points: 0.5 },
    { all: ['frail', 'headPain', 'newPain'], within: 30, points: 1 },
    { all: ['frail', 'headPain', 'worsening'], within: 30, points: 1 },
    { all: ['worsening', 'headPain', 'strain'], within: 30, points: 1 },
    { all: ['worsening', 'headPain', 'vomit'], within: 30, points: 0.5 },
    { all: ['old', 'headPain', 'newPain'], within: 30, points: 1 },
    { all: ['old', 'headPain', 'jaw'], within: 40, points: 1.5 },
    { all: ['jaw', 'headPain', 'sightOdd'], within: 40, points: 1 },
    { all: ['stroke', 'self', 'help'], within: 15, points: 1 },
    { all: ['stroke', 'kin', 'now'], within: 15, points: 1 },
    { all: ['chest', 'breath'], within: 20, points: 1 },
    { all: ['vomit', 'nonstop', 'headPain'], within: 20, points: 0.5 },
    { all: ['vomit', 'onset', 'headPain'], within: 40, points: 0.5 },
  ],
};
