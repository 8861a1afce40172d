// The safety card: where to get help now, in the reader's country first. No quote, no source; the texts are data with their dates.
import {
  type CountryLines,
  crisisLines,
  emergencyAdvice,
  type SafetyReason,
} from '../safety/crisis-lines.js';
import { textBlock } from './blocks.js';
import type { Block, Run } from './card.js';
import type { CardWords } from './words.js';

/** Where a reader is: by the locale that the platform names (null: none), else by the language of the text. */
export interface Whereabouts {
  readonly locale: string | null;
  readonly language: string;
}

export function safetyBlocks(
  reason: SafetyReason,
  { locale, language }: Whereabouts,
  words: CardWords,
): Block[] {
  const { own, others } = crisisLines(reason, locale, language);
  return [
    textBlock('notice', emergencyAdvice[reason]),
    ...(own.length === 0 ? [] : [{ kind: 'list' as const, title: words.numbers, items: own.map(runsOf) }]),
    textBlock('note', [
      { text: words.numbersElsewhere },
      ...others.flatMap((country, at) => [...(at === 0 ? [] : [{ text: ' · ' }]), ...runsOf(country)]),
    ]),
    textBlock('note', words.cannotJudge),
  ];
}

function runsOf({ name, lines }: CountryLines): Run[] {
  return [
    { text: `${name}: ` },
    ...lines.flatMap(({ number, name: who }, at) => [
      ...(at === 0 ? [] : [{ text: ', ' }]),
      { text: number, style: 'strong' as const },
      ...(who === '' ? [] : [{ text: ` (${who})` }]),
    ]),
  ];
}
