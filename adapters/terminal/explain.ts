// `ask --explain`: how the question was read, what was found and covered, and why it was answered or not.
import type { Reply } from '../../src/index.js';
import { visible } from './render.js';

export function explain({ trace }: Reply): string {
  const confidence = trace.confidence === null ? '' : `, confidence ${trace.confidence.toFixed(2)}`;
  const words = trace.words.map(
    ({ word, reading, covered }) => `  ${covered ? 'covered  ' : 'uncovered'}  ${visible(word)} → ${reading}`,
  );
  const passages = trace.passages.map(
    ({ passage, score, reasons }) =>
      `  ${score.toFixed(3).padStart(8)}  ${passage}: ${reasons.join(', ') || 'no reason'}`,
  );
  return [
    `Read as: ${trace.command}`,
    'Words:',
    ...(words.length > 0 ? words : ['  (none read)']),
    'Passages:',
    ...(passages.length > 0 ? passages : ['  (none)']),
    `Decision: ${trace.decision}${confidence}`,
    '',
  ].join('\n');
}
