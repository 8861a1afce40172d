// What comes with us into production: licences that are allowed, no code run at install, a lock that every platform can install from.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, root, sourceFiles } from '../support/imports.js';
import { isAllowed, licencesFile, licencesPage } from './licence-list.js';
import { lockedPackages, productionPackages } from './production.js';
import { type Exception, readAudit } from './read-audit.js';

describe('the packages of production', () => {
  const packages = productionPackages();

  it('have licences that are allowed', () => {
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
    for (const licence of ['GPL-3.0', 'none', 'MIT AND GPL-2.0', 'UNLICENSED', '(GPL-2.0 OR AGPL-3.0)'])
      expect(isAllowed(licence)).toBe(false);
    expect(isAllowed('(GPL-2.0 OR MIT)')).toBe(true);
  });

  it('stand in bench/results/licences.md as they are; npm run licences writes it', () => {
    expect(readFileSync(licencesFile, 'utf8')).toBe(licencesPage(packages));
  });

  it('need no install script', () => {
    expect(packages.filter(({ installScript }) => installScript)).toEqual([]);
  });
});

describe.each([
  ['of the bot', ''],
  ['of the measurements', 'bench'],
  ['of the tests', 'test'],
])('the packages %s', (_whose, folder) => {
  const locked = lockedPackages(folder);

  // Else npm warns of them at every install; none is needed.
  it('run no code at their install: package.json refuses the scripts of those that have one', () => {
    const withScript = [...locked].flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript === true
        ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)]
        : [],
    );
    const { allowScripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    expect(allowScripts).toEqual(Object.fromEntries(withScript.map((name) => [name, false])));
  });

  // npm leaves out what the registry at hand does not have, and `npm ci` then refuses the lock everywhere else.
  it('are locked for every platform, with the optional ones', () => {
    expect(locked.size).toBeGreaterThan(10);
    const missing = [...locked].flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !locked.has(`${path}/node_modules/${name}`) && !locked.has(`node_modules/${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('are locked without the host that they came from', () => {
    expect(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});

// What ships within dist/ must stand among the packages whose licences are checked.
it('nothing that the bot imports comes from a package for development alone', () => {
  const locked = lockedPackages();
  const imported = sourceFiles('src', 'adapters').flatMap(importsOf);
  const packages = imported
    .filter(({ local, ofTypes, to }) => !local && !ofTypes && !to.startsWith('node:'))
    .map(({ to }) =>
      to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  const names = new Set(productionPackages().map(({ name }) => name));
  expect(packages.length).toBeGreaterThan(50);
  expect(packages.filter((name) => locked.has(`node_modules/${name}`) && !names.has(name))).toEqual([]);
});

it('no canvas comes with the reader of PDFs, which draws nothing', () => {
  expect([...lockedPackages().keys()].filter((path) => path.includes('@napi-rs/canvas-'))).toEqual([]);
});

it('dist/ has at most 5 MB without its source maps', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const bytes = files
    .filter((name) => !name.endsWith('.map'))
    .reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size, 0);
  expect(bytes).toBeGreaterThan(1e6);
  expect(bytes).toBeLessThan(5e6);
});

describe('the audit', () => {
  const finding = { url: 'https://example.org/a1', title: 'a hole', name: 'some' };
  const report = (...via: unknown[]): string => JSON.stringify({ vulnerabilities: { some: { via } } });
  const exception: Exception = { advisory: finding.url, why: 'not reached', until: '2030-01-31' };

  it('is not checked, and not clean, where the registry gives no report', () => {
    for (const output of ['', '<html>', '{"message":"405 Method Not Allowed"}', 'null', '{"error":{}}'])
      expect(readAudit(output, [], '2030-01-01').kind).toBe('not-checked');
  });

  it('is clean where nothing was found', () => {
    expect(readAudit('{"vulnerabilities":{}}', [], '2030-01-01').kind).toBe('clean');
  });

  it('names each finding once, unless it is excepted until a day that has not passed', () => {
    const found = { kind: 'found', findings: ['some: a hole (https://example.org/a1)'] };
    expect(readAudit(report(finding, finding, 'other'), [], '2030-01-01')).toEqual(found);
    expect(readAudit(report(finding), [exception], '2030-01-31').kind).toBe('clean');
    expect(readAudit(report(finding), [exception], '2030-02-01')).toEqual(found);
  });
});
