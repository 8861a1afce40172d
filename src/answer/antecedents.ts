// The sentences without which a statement cannot be read: whom "He" means, and beside whom "The other authors" stand.
import type { Pack, Passage } from '../vocabulary.js';

const leansBack =
  /^(?:He|She|They|His|Her|Their|It|This author|(?:(?:All|None) of )?(?:the )?(?:others?|remaining|rest)|(?:All|No) others?)\b/iu;
/** A chain of pronouns further back is a text that is read as a whole. */
const chainMax = 3;

/** A statement after the sentences of its section that it leans on, in reading order; any other passage alone. */
export function withAntecedents(pack: Pack, passage: Passage): readonly Passage[] {
  const shown = [passage];
  if (passage.kind !== 'statement') return shown;
  let at = pack.passages.findIndex(({ id }) => id === passage.id);
  while (shown.length <= chainMax && leansBack.test(shown[0]?.text ?? '')) {
    const before = pack.passages[at - 1];
    if (before === undefined || !areTogether(before, passage)) break;
    shown.unshift(before);
    at--;
  }
  return shown;
}

function areTogether(before: Passage, passage: Passage): boolean {
  return before.kind === 'statement' && before.section?.join('\n') === passage.section?.join('\n');
}
