// Which of several caveats says most against taking a claim at its word.
import type { CaveatKind } from '../vocabulary.js';

const strongestFirst: readonly CaveatKind[] = [
  'limitation',
  'weak-evidence',
  'inconclusive',
  'contrast',
  'non-human',
  'association',
  'hedge',
  'evidential',
  'future-research',
  'conflict-of-interest',
];

export function byStrength(one: { readonly kind: CaveatKind }, other: { readonly kind: CaveatKind }): number {
  return strongestFirst.indexOf(one.kind) - strongestFirst.indexOf(other.kind);
}
