// The kinds of caveats with the scheme that their cues come from, read from the lists themselves.
import type { CueList } from '../src/caveats/cue.js';
import { associations } from '../src/caveats/cues/associations.js';
import { abilityHedges, clinicalHedges } from '../src/caveats/cues/clinical-hedges.js';
import { conflicts } from '../src/caveats/cues/conflicts.js';
import { innerContrasts, openingContrasts } from '../src/caveats/cues/contrasts.js';
import { clinicalEvidentials, evidentials } from '../src/caveats/cues/evidentials.js';
import { exceptions } from '../src/caveats/cues/exceptions.js';
import { futureResearch } from '../src/caveats/cues/future-research.js';
import { hedges } from '../src/caveats/cues/hedges.js';
import { inconclusive } from '../src/caveats/cues/inconclusive.js';
import { announcements, limitations } from '../src/caveats/cues/limitations.js';
import { nonHuman } from '../src/caveats/cues/non-human.js';
import { nullResults } from '../src/caveats/cues/null-results.js';
import { studyLimits } from '../src/caveats/cues/study-limits.js';
import { warnings } from '../src/caveats/cues/warnings.js';
import { weakEvidence } from '../src/caveats/cues/weak-evidence.js';

const lists: readonly CueList[] = [
  hedges,
  abilityHedges,
  clinicalHedges,
  evidentials,
  clinicalEvidentials,
  openingContrasts,
  innerContrasts,
  exceptions,
  warnings,
  nullResults,
  inconclusive,
  limitations,
  studyLimits,
  announcements,
  weakEvidence,
  nonHuman,
  associations,
  futureResearch,
  conflicts,
];

/** A table in Markdown: kind, number of cues, an example of ours, the scheme. */
export function cueTable(): string {
  const rows = lists.map(({ kind, cues, scheme }) => {
    return `| ${kind} | ${cues.length} | ${cues[0]?.example ?? ''} | ${scheme} |`;
  });
  return [
    '| kind | cues | an example | where the cues come from |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
