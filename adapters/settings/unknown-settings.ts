// Variables of the environment that look like settings but are not: misspelt, or of another version. Pure; reads names, never values.
import { editDistance } from '../../src/checks/index.js';

export interface UnknownSetting {
  readonly name: string;
  /** The setting that was probably meant; null where none is near. */
  readonly meant: string | null;
}

/** Names that begin so are for us, or for a program beside us; it does no harm to name those. */
const ourBeginnings = /^(?:SLACK|DISCORD|RATE_PER)_/;
/** Letters that may be wrong, missing, too many or swapped, by the length of the setting: a short name is near to too many others. */
const wrongMax = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

export function likelyMisspelledSettings(
  names: readonly string[],
  known: readonly string[],
): readonly UnknownSetting[] {
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    return meant !== null || ourBeginnings.test(name) ? [{ name, meant }] : [];
  });
}

function nearest(name: string, known: readonly string[]): string | null {
  const upper = name.toUpperCase();
  let best: { readonly setting: string; readonly wrong: number } | null = null;
  for (const setting of known) {
    const max = wrongMax(setting.length);
    const wrong = editDistance(upper, setting, max);
    if (wrong <= max && (best === null || wrong < best.wrong)) best = { setting, wrong };
  }
  return best?.setting ?? null;
}
