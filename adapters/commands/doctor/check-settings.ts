// The settings themselves, and names that look like settings and are none.
import { processReadEvery, processUnknownSettings, type ReadSettings } from '../../env.js';
import { type Finding, faultFinding, finding } from './finding.js';

/** The oldest Node.js that runs the service: "engines" of package.json. */
const oldest = [20, 19] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  const cure = `install Node.js ${oldest.join('.')} or newer`;
  return finding('node', fits ? 'ok' : 'stops', version, fits ? null : cure);
}

/** The settings with defaults in the place of unusable ones, so that the other checks can go on. */
export function checkSettings(): ReadSettings & { readonly findings: readonly Finding[] } {
  const read = processReadEvery();
  const bad = read.faults.map((fault) => faultFinding('settings', 'stops', fault));
  const unknown = processUnknownSettings().map(({ name, meant }) =>
    finding(
      'settings',
      'warning',
      `${name} is not read`,
      meant === null ? 'see .env.example for those that are read' : `rename it to ${meant}, or unset it`,
    ),
  );
  const findings = [...bad, ...unknown];
  return { ...read, findings: findings.length > 0 ? findings : [finding('settings', 'ok', 'all usable')] };
}
