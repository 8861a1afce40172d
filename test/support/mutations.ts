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

function altered(payload: Json, path: readonly string[], value: unknown): Json {
  const copy = structuredClone(payload) as Record<string, unknown>;
  let parent: Record<string, unknown> = copy;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
