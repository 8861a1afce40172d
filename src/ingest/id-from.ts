// Ids made from names: lower-case letters, digits and hyphens, short, never empty.
import { streamSafe } from '../text/normalise.js';

/** `Über NMDA-receptors (2018)` → `uber-nmda-receptors-2018`; cut between words; `otherwise` where no letter is left. */
export function idFrom(name: string, max: number, otherwise: string): string {
  const plain = streamSafe(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= max) return plain === '' ? otherwise : plain;
  const cut = plain.slice(0, max + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > max / 2 ? end : max).replace(/-+$/, '');
}
