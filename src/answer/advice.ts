// Whether someone asks what they, or someone near to them, should do: answered with the text where it speaks, and with a notice.
import { adviceCues, recommendationCues } from '../knowledge/lexicon/advice-cues.js';
import { words } from '../text/tokens.js';

/** `aboutTreatment`: the text names the subject, a treatment, or anything else of the source's field. */
export function asksForAdvice(text: string, aboutTreatment: boolean): boolean {
  const folded = words(text).join(' ');
  const cues = aboutTreatment ? [...adviceCues, ...recommendationCues] : adviceCues;
  return cues.some((cue) => cue.test(folded));
}
