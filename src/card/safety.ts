// The safety card: where to get help now. No quote, no source; the texts are data with their dates.
import { emergencyAdvice, helpLines } from '../knowledge/safety/crisis-lines.js';
import type { Answer } from '../vocabulary.js';
import { textBlock } from './blocks.js';
import type { Block } from './card.js';
import type { CardWords } from './words.js';

type Reason = Extract<Answer, { kind: 'safety' }>['reason'];

export function safetyBlocks(reason: Reason, words: CardWords): Block[] {
  const lines = helpLines[reason].map(({ country, number, name }) => [
    { text: `${country}: ` },
    { text: number, style: 'strong' as const },
    ...(name === '' ? [] : [{ text: ` (${name})` }]),
  ]);
  return [
    textBlock('notice', emergencyAdvice[reason]),
    { kind: 'list', title: words.numbers, items: lines },
    textBlock('note', words.cannotJudge),
  ];
}
