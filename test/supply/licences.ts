// `npm run licences`: writes bench/results/licences.md and fails on a licence that is not allowed.
import { writeFileSync } from 'node:fs';
import { isAllowed, licencesFile, licencesPage } from './licence-list.js';
import { productionPackages } from './production.js';

const packages = productionPackages();
writeFileSync(licencesFile, licencesPage(packages));
const foreign = packages.filter(({ licence }) => !isAllowed(licence));
for (const { name, version, licence } of foreign)
  process.stderr.write(`${name}@${version}: ${licence} is not allowed\n`);
process.stdout.write(
  `${packages.length} packages, ${foreign.length} of them with a licence that is not allowed\n`,
);
process.exitCode = foreign.length === 0 ? 0 : 1;
