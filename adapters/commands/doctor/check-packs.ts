// The packs that would be asked, every problem of those that are broken, and whether their index is saved and theirs.
import { Fault, type Library } from '../../../src/index.js';
import { ignoredFilesLine } from '../../packs/ignored-files.js';
import { hasIndex } from '../../packs/index-file.js';
import { openLibrary, type PackProblem, readPacks } from '../../packs/packs.js';
import { type Finding, faultFinding, finding } from './finding.js';

export interface CheckedPacks {
  /** Null where it would not open. */
  readonly library: Library | null;
  readonly findings: readonly Finding[];
}

export function checkPacks(path: string): CheckedPacks {
  try {
    const { problems } = readPacks([path]);
    if (problems.length > 0) return { library: null, findings: problems.map(problemFinding) };
    const library = openLibrary([path]);
    return { library, findings: [...packsOf(library, path), indexOf(library, path)] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { library: null, findings: [faultFinding('packs', 'stops', error)] };
  }
}

function problemFinding({ folder, file, place, what, cure }: PackProblem): Finding {
  return finding('packs', 'stops', `${folder}: ${file}: ${place}: ${what}`, cure);
}

function packsOf({ packs }: Library, path: string): readonly Finding[] {
  const passages = packs.reduce((sum, pack) => sum + pack.passages.length, 0);
  const loose = ignoredFilesLine(path);
  return [
    finding('packs', 'ok', `${packs.length} with ${passages} passages, in ${path}`),
    ...(loose === null ? [] : [finding('packs', 'warning', loose)]),
  ];
}

function indexOf(library: Library, path: string): Finding {
  if (library.packs.every(({ origin }) => origin === 'curated'))
    return finding('index', 'off', 'these packs need none');
  if (hasIndex(library, path)) return finding('index', 'ok', 'saved, and of these packs as they are');
  const cure = `glutamate index --knowledge ${path} saves it, for a quicker start`;
  return finding(
    'index',
    'ok',
    'none saved of these packs as they are: it is made in memory at the start',
    cure,
  );
}
