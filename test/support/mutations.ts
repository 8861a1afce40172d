// Every single thing that can be wrong with a payload: a field missing, null or of another type, at every place in it.

type Json = Readonly<Record<string, unknown>>;

const wrong: readonly unknown[] = [
  undefined,
  null,
  0,
  -1.5,
  '',
  'x',
  true,
  [],
  [null],
  {},
  { id: null },
  '<!channel>',
  '\u0000',
  'y'.repeat(5000),
];

/** Copies of a payload, each with one place altered; the bound keeps a deep one from growing out of hand. */
export function mutations(payload: Json, max = 4000): Json[] {
  const mutants: Json[] = [];
  for (const path of pathsOf(payload)) {
    for (const value of wrong) {
      if (mutants.length >= max) return mutants;
      mutants.push(altered(payload, path, value));
    }
  }
  return mutants;
}

function pathsOf(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...pathsOf(inner, [...at, name])]);
}

/** Only what leads to the place is copied: the rest is the payload's own, which nobody changes. */
function altered(payload: unknown, [first = '', ...rest]: readonly string[], value: unknown): Json {
  const copy = (Array.isArray(payload) ? [...payload] : { ...(payload as Json) }) as Record<string, unknown>;
  if (rest.length > 0) copy[first] = altered(copy[first], rest, value);
  else if (value === undefined) delete copy[first];
  else copy[first] = value;
  return copy;
}
