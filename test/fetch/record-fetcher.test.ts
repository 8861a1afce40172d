// The record of a file beside Europe PMC's, from a peer on loopback: what is filled, what is confirmed, what is only said, and a network that fails.
import { afterEach, describe, expect, it } from 'vitest';
import { recordFetcher } from '../../adapters/fetch/record-fetcher.js';
import { compareWithEuropePmc } from '../../adapters/ingest/complete-record.js';
import type { Document } from '../../adapters/ingest/documents.js';
import { readArticles } from '../../src/ingest/index.js';
import { europePmcPeer, hangUp, type Peer, type PeerArticle } from '../support/europe-pmc-peer.js';

let peer: Peer | null = null;
afterEach(async () => {
  await peer?.close();
  peer = null;
});

const doi = '10.5555/tea.2020.12';
const core = {
  title: 'Green tea and the made-up headache.',
  authorList: {
    author: [{ firstName: 'Anna', lastName: 'Berg', initials: 'A' }, { collectiveName: 'Tea Group' }],
  },
  pubYear: '2020',
  journalInfo: { journal: { title: 'Notes of Tea' } },
};
const text = (title: string, more = ''): string =>
  `${title}\n\nAnna Berg, Otto Lind\n${more}\nAbstract\n\nGreen tea helped.\n\nDOI: ${doi}\n`;
const document = (written: string): Document => ({ articles: readArticles(written), problems: [] });

async function ask(articles: readonly PeerArticle[]): Promise<NonNullable<ReturnType<typeof recordFetcher>>> {
  peer = await europePmcPeer(articles);
  const fetcher = recordFetcher({
    contact: 'operator@clinic.example',
    europePmcUrl: peer.europePmcUrl,
    ncbiUrl: peer.ncbiUrl,
    cache: null,
    rate: { limit: 100, interval: 10 },
    timeoutMs: 2000,
    waitsMs: [],
  });
  if (fetcher === null) throw new Error('no fetcher');
  return fetcher;
}

describe('a record that was guessed', () => {
  it('is filled and confirmed by that of the same title', async () => {
    const read = await compareWithEuropePmc(
      document(text('Green tea and the made-up headache')),
      await ask([{ doi, core }]),
    );
    expect(read.articles[0]?.record).toMatchObject({
      title: 'Green tea and the made-up headache',
      authors: [
        { given: 'Anna', family: 'Berg' },
        { given: '', family: 'Tea Group' },
      ],
      journal: 'Notes of Tea',
      year: 2020,
      doi,
    });
    expect(read.articles[0]?.guessed).toBeUndefined();
    expect(read.problems).toEqual([]);
    expect(peer?.asked[0]?.headers['user-agent']).toContain('operator@clinic.example');
  });

  it('keeps what a label names, and says what differs', async () => {
    const labelled = text('Green tea and the made-up headache', 'Year: 2019\n');
    const read = await compareWithEuropePmc(document(labelled), await ask([{ doi, core }]));
    expect(read.articles[0]?.record.year).toBe(2019);
    expect(read.problems).toEqual(['year: “2019” in the file, “2020” at Europe PMC']);
  });

  it('takes nothing from another article', async () => {
    const other = document(text('Wheels and their many uses in the north'));
    const read = await compareWithEuropePmc(other, await ask([{ doi, core }]));
    expect(read.articles).toEqual(other.articles);
    expect(read.problems).toEqual([expect.stringContaining('is that of another article at Europe PMC')]);
  });

  it('is left as it was where the service knows nothing or fails, which is said, and nothing is asked again', async () => {
    const own = document(text('Green tea and the made-up headache'));
    expect((await compareWithEuropePmc(own, await ask([]))).problems).toEqual([
      expect.stringContaining('is not known to Europe PMC'),
    ]);
    await peer?.close();
    const failing = await ask([{ doi, core }]);
    peer?.trouble('/rest/search', hangUp);
    for (const time of [1, 2]) {
      const read = await compareWithEuropePmc(own, failing);
      expect(read.articles, `time ${time}`).toEqual(own.articles);
      expect(read.problems).toEqual([expect.stringContaining('was not compared with Europe PMC')]);
    }
    expect(peer?.asked).toHaveLength(1);
  });

  it('is compared with nothing where no address is set', async () => {
    const own = document(text('Green tea and the made-up headache'));
    expect(await compareWithEuropePmc(own, null)).toBe(own);
  });
});
