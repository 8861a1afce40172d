// Whether someone asks what they, or someone near to them, should do: answered with the text where it speaks, and with a notice.
import { adviceCues } from '../knowledge/lexicon/advice-cues.js';
import { words } from '../text/tokens.js';

export function asksForAdvice(text: string): boolean {
  const folded = words(text).join(' ');
  return adviceCues.some((cue) => cue.test(folded));
}
