// The packs that would be asked, every problem of those that are broken, and whether their index is saved and theirs.
import { Fault, type Library } from '../../../src/index.js';
import { ignoredFilesLine } from '../../packs/ignored-files.js';
import { hasIndex } from '../../packs/index-file.js';
import { openLibrary, type PackProblem, readPacks } from '../../packs/packs.js';
import { type CheckResult, checkResult, faultResult } from './check-result.js';

export interface CheckedPacks {
  /** Null where it would not open. */
  readonly library: Library | null;
  readonly results: readonly CheckResult[];
}

export function checkPacks(path: string): CheckedPacks {
  try {
    const { problems } = readPacks([path]);
    if (problems.length > 0) return { library: null, results: problems.map(problemResult) };
    const library = openLibrary([path]);
    return { library, results: [...packsOf(library, path), indexOf(library, path)] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { library: null, results: [faultResult('packs', 'stops', error)] };
  }
}

function problemResult({ folder, file, place, what, cure }: PackProblem): CheckResult {
  return checkResult('packs', 'stops', `${folder}: ${file}: ${place}: ${what}`, cure);
}

function packsOf({ packs }: Library, path: string): readonly CheckResult[] {
  const passages = packs.reduce((sum, pack) => sum + pack.passages.length, 0);
  const loose = ignoredFilesLine(path);
  return [
    checkResult('packs', 'ok', `${packs.length} with ${passages} passages, in ${path}`),
    ...(loose === null ? [] : [checkResult('packs', 'warning', loose)]),
  ];
}

function indexOf(library: Library, path: string): CheckResult {
  if (library.packs.every(({ origin }) => origin === 'curated'))
    return checkResult('index', 'off', 'these packs need none');
  if (hasIndex(library, path)) return checkResult('index', 'ok', 'saved, and of these packs as they are');
  const cure = `glutamate index --knowledge ${path} saves it, for a quicker start`;
  return checkResult(
    'index',
    'ok',
    'none saved of these packs as they are: it is made in memory at the start',
    cure,
  );
}
