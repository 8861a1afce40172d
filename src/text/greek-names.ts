// Greek letters by their English names, as the field writes them in words: "TNF-α" and "TNF-alpha", "µ" and "mu".

const letters = 'αβγδεζηθικλμνξοπρστυφχψω';
const names =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega';

/** Folded letter → name; the final sigma is a sigma. */
export const greekNames: ReadonlyMap<string, string> = new Map([
  ...names.split(' ').map((name, at): [string, string] => [letters.charAt(at), name]),
  ['ς', 'sigma'],
]);
