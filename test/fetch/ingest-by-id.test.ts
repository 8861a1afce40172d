// `glutamate ingest PMC…` as a person calls it: the built command, its environment, and a peer on loopback in place of the services.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFixture } from '../support/article-fixture.js';
import { glutamate as built } from '../support/command-line.js';
import { europePmcPeer, type Peer } from '../support/europe-pmc-peer.js';
import { glutamate } from '../support/in-process.js';

const full = articleFixture('jats-1.3-full.xml');
const closed = articleFixture('pubmed-set.xml').match(/<PubmedArticle>[\s\S]*?<\/PubmedArticle>/)?.[0] ?? '';

let peer: Peer;
const out = mkdtempSync(join(tmpdir(), 'ingest-by-id-'));

beforeAll(async () => {
  peer = await europePmcPeer([
    { pmcid: 'PMC9900011', pmid: '990001', doi: '10.9999/jtn.2021.001', fullText: full },
    { pmcid: 'PMC990101', pmid: '990101', pubmed: closed },
  ]);
});
afterAll(async () => {
  rmSync(out, { recursive: true, force: true });
  await peer.close();
});

const environment = () => ({ EUROPE_PMC_URL: peer.europePmcUrl, NCBI_URL: peer.ncbiUrl });
const withContact = () => ({ ...environment(), INGEST_CONTACT: 'operator@clinic.example' });

describe('glutamate ingest with ids', () => {
  it('makes a pack of an open article and one of the abstract of a closed one, and says which is which', async () => {
    const folder = join(out, 'both');
    const run = await built(['ingest', 'PMC9900011', 'PMID990101', '--out', folder], {
      env: withContact(),
    });
    expect(run.status).toBe(0);
    expect(run.err).toContain(
      'PMID990101: the full text of PMC990101 is not open; its record and abstract are taken',
    );
    const [open, abstract] = run.out
      .split('\n')
      .filter((line) => /^\S/.test(line))
      .map((line) => line.split(':')[0] ?? '');
    expect(readFileSync(join(folder, open ?? '', 'record.txt'), 'utf8')).toContain(
      'Kynurenine was measured in H2O',
    );
    expect(readFileSync(join(folder, abstract ?? '', 'record.txt'), 'utf8')).toContain('It fell by 10⁻³ M');
    const verified = await glutamate(['verify', join(folder, open ?? ''), join(folder, abstract ?? '')]);
    expect(verified.status).toBe(0);
  });

  it('goes on after an id that nobody knows, and ends with status 1', async () => {
    const folder = join(out, 'unknown');
    const run = await built(['ingest', 'PMC1', '10.9999/jtn.2021.001', '--out', folder], {
      env: withContact(),
    });
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/PMC1.*no article under this id/);
    expect(run.out).toMatch(/passages/);
  });

  it('asks nobody without a contact address, and says how to set it', async () => {
    const before = peer.asked.length;
    const run = await built(['ingest', 'PMC9900011', '--out', join(out, 'none')], { env: environment() });
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/INGEST_CONTACT is not set.*your e-mail address/);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(peer.asked.length).toBe(before);
  });
});
