// Articles by id, fetched over a real socket from a peer that answers as Europe PMC and NCBI do.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleFetcher } from '../../adapters/fetch/article-fetcher.js';
import type { FetchSettings } from '../../adapters/fetch/polite-get.js';
import { articleIdOf, Fault, readArticles, readFetched } from '../../src/index.js';
import {
  europePmcPeer,
  hangUp,
  never,
  type Peer,
  type PeerArticle,
  status,
} from '../support/europe-pmc-peer.js';

const jats = (title: string, body: string): string =>
  `<article><front><article-meta><title-group><article-title>${title}</article-title></title-group><abstract><p>Abstract of ${title}.</p></abstract></article-meta></front>${body}</article>`;
const record = (pmid: string, title: string, more = ''): string =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID>${more}<Article><ArticleTitle>${title}.</ArticleTitle><Abstract><AbstractText>Abstract of ${title}.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`;

const since =
  '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Tests. 2020</RefSource><PMID>12</PMID></CommentsCorrections></CommentsCorrectionsList><MeshHeadingList><MeshHeading><DescriptorName>Rats</DescriptorName></MeshHeading></MeshHeadingList>';

const articles: readonly PeerArticle[] = [
  {
    pmcid: 'PMC1',
    pmid: '11',
    doi: '10.9999/Open.1',
    fullText: jats('Open', '<body><p>All of it.</p></body>'),
    pubmed: record('11', 'Open', since),
  },
  {
    pmcid: 'PMC2',
    pmid: '22',
    doi: '10.9999/closed',
    pmc: jats('Closed', ''),
    pubmed: record('22', 'Closed'),
  },
  { pmcid: 'PMC3', pmid: '33', pmc: jats('Only PMC', '<body><p>All of it.</p></body>') },
  { pmid: '44', pubmed: record('44', 'Abstract only') },
  { pmcid: 'PMC5', pmc: jats('No PubMed', '') },
];

let peer: Peer;
const folder = mkdtempSync(join(tmpdir(), 'fetch-'));
const settings = (more: Partial<FetchSettings> = {}): FetchSettings => ({
  contact: 'operator@clinic.example',
  europePmcUrl: peer.europePmcUrl,
  ncbiUrl: peer.ncbiUrl,
  cache: null,
  rate: { limit: 1000, interval: 1 },
  timeoutMs: 5000,
  waitsMs: [1, 1, 1],
  ...more,
});
const titleOf = (text: string): string | undefined => readArticles(text)[0]?.record.title;

beforeEach(async () => {
  peer = await europePmcPeer(articles);
});
afterEach(() => peer.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an id', () => {
  it.each([
    ['PMC5935645', 'pmcid', 'PMC5935645'],
    ['pmc12', 'pmcid', 'PMC12'],
    ['PMID29508147', 'pmid', '29508147'],
    ['PMID: 12', 'pmid', '12'],
    ['10.1007/s13311-018-0616-5', 'doi', '10.1007/s13311-018-0616-5'],
    ['doi:10.1/x', null, null],
    ['https://doi.org/10.1007/x', 'doi', '10.1007/x'],
    ['12345', null, null],
    ['article.xml', null, null],
    ['./10.1007/file', null, null],
  ])('is told from a file: %s', (written, kind, value) => {
    expect(articleIdOf(written)).toEqual(kind === null ? null : { kind, value });
  });
});

describe('an article by its id', () => {
  it.each(['PMC1', 'PMID11', 'PMID: 11', '10.9999/open.1', 'https://doi.org/10.9999/Open.1'])(
    'is fetched with its full text: %s',
    async (id) => {
      const { text, note } = await articleFetcher(settings())(id);
      expect(titleOf(text)).toBe('Open');
      expect(note).toBeNull();
    },
  );

  it('brings what PubMed knows of it beside its full text: headings, and that it was retracted since', async () => {
    const { text, beside } = await articleFetcher(settings())('PMC1');
    expect(readArticles(text)[0]).toMatchObject({ mesh: [], notices: [] });
    const [article] = readFetched(text, beside);
    expect(article).toMatchObject({
      record: { title: 'Open', pmid: '11' },
      mesh: ['Rats'],
      notices: [
        {
          kind: 'retraction',
          text: 'Retraction in: J Tests. 2020',
          url: 'https://pubmed.ncbi.nlm.nih.gov/12/',
        },
      ],
    });
    expect(article?.blocks.some((block) => block.text === 'All of it.')).toBe(true);
  });

  it('comes without it where PubMed does not answer, and that is said', async () => {
    peer.trouble('efetch', ...Array.from({ length: 8 }, () => status(503)));
    const { text, beside, note } = await articleFetcher(settings())('PMC1');
    expect(titleOf(text)).toBe('Open');
    expect(beside).toBeNull();
    expect(note).toBe("PMC1: PubMed's record was not had, nor what was published on the article since");
  });

  it('comes from PMC where Europe PMC has no full text', async () => {
    const { text, note } = await articleFetcher(settings())('PMID33');
    expect(titleOf(text)).toBe('Only PMC');
    expect(note).toBeNull();
  });

  it.each(['PMC2', 'PMID22', '10.9999/closed'])(
    'that is closed comes as its abstract, and that is said: %s',
    async (id) => {
      const { text, note } = await articleFetcher(settings())(id);
      expect(text).toContain('PubmedArticle');
      expect(titleOf(text)).toBe('Closed');
      expect(note).toBe(`${id}: the full text of PMC2 is not open; its record and abstract are taken`);
    },
  );

  it('that is in no PMC comes as its abstract, and that is said', async () => {
    const { text, note } = await articleFetcher(settings())('PMID44');
    expect(titleOf(text)).toBe('Abstract only');
    expect(note).toMatch(/has no full text in PMC/);
  });

  it('that is closed and in no PubMed comes as the front that PMC gives', async () => {
    const { text, note } = await articleFetcher(settings())('PMC5');
    expect(titleOf(text)).toBe('No PubMed');
    expect(note).toMatch(/not open/);
  });

  it.each(['PMC999', 'PMID999', '10.9999/none'])(
    'that nobody knows is a Fault that says where to look: %s',
    async (id) => {
      await expect(articleFetcher(settings())(id)).rejects.toThrow(
        /no article under this id .*europepmc\.org/,
      );
    },
  );

  it('is asked for with the name of the tool and whom to write to', async () => {
    await articleFetcher(settings())('PMID44');
    expect(
      peer.asked.every(
        ({ headers }) => headers['user-agent'] === 'glutamate-bot (mailto:operator@clinic.example)',
      ),
    ).toBe(true);
    const ncbi = peer.asked.filter(({ path }) => path.startsWith('/eutils'));
    expect(ncbi.map(({ query }) => [query.get('tool'), query.get('email')])).toEqual([
      ['glutamate-bot', 'operator@clinic.example'],
    ]);
  });

  it('is not asked for without a contact address', () => {
    expect(() => articleFetcher(settings({ contact: null }))).toThrow(
      /INGEST_CONTACT is not set\): set it to your e-mail address/,
    );
    expect(peer.asked).toEqual([]);
  });
});

describe('a service in trouble', () => {
  it.each([
    ['429', status(429)],
    ['503', status(503, { 'retry-after': '0' })],
    ['a closed connection', hangUp],
  ])('is asked again after %s', async (_what, trouble) => {
    peer.trouble('fullTextXML', trouble, trouble);
    expect(titleOf((await articleFetcher(settings())('PMC1')).text)).toBe('Open');
    expect(peer.asked.filter(({ path }) => path.includes('fullTextXML'))).toHaveLength(3);
  });

  it('is waited for as long as it asks', async () => {
    peer.trouble('fullTextXML', status(429, { 'retry-after': '1' }));
    await articleFetcher(settings())('PMC1');
    const [first, second] = peer.asked.filter(({ path }) => path.includes('fullTextXML')).map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is left alone where it asks for longer than a run can wait', async () => {
    const long = status(503, { 'retry-after': '3600' });
    peer.trouble('search', long, long, long);
    peer.trouble('fullTextXML', long);
    peer.trouble('efetch', long, long, long);
    await expect(articleFetcher(settings())('PMC1')).rejects.toThrow(
      /does not answer \(status 503\): try again later/,
    );
    expect(peer.asked.filter(({ path }) => path.includes('fullTextXML'))).toHaveLength(1);
  });

  it('is not asked for ever', async () => {
    peer.trouble('', ...Array.from({ length: 60 }, () => hangUp));
    await expect(articleFetcher(settings())('PMC1')).rejects.toBeInstanceOf(Fault);
    expect(peer.asked.length).toBeLessThan(30);
  });

  it('that never answers is given up in bounded time', async () => {
    peer.trouble('search', never);
    const fetcher = articleFetcher(settings({ timeoutMs: 50, waitsMs: [] }));
    expect(titleOf((await fetcher('PMC1')).text)).toBe('Open');
  });

  it('leaves the other one: NCBI finds the article, and why it has only an abstract is said', async () => {
    const down = Array.from({ length: 20 }, () => status(500));
    peer.trouble('/rest/', ...down);
    expect(titleOf((await articleFetcher(settings())('PMID33')).text)).toBe('Only PMC');
    const { note } = await articleFetcher(settings())('10.9999/closed');
    expect(note).toMatch(/no full text was had \(127\.0\.0\.1:\d+ does not answer \(status 500\)/);
  });

  it('that refuses is not asked again', async () => {
    peer.trouble('fullTextXML', status(403));
    await articleFetcher(settings())('PMC3');
    expect(peer.asked.filter(({ path }) => path.includes('fullTextXML'))).toHaveLength(1);
  });
});

describe('politeness', () => {
  it('keeps the rate over all requests of a run', async () => {
    const [limit, interval] = [2, 150];
    const fetcher = articleFetcher(settings({ rate: { limit, interval } }));
    const start = performance.now();
    await Promise.all(['PMC1', 'PMID11', '10.9999/open.1'].map((id) => fetcher(id)));
    const requests = peer.asked.length;
    expect(requests).toBeGreaterThanOrEqual(6);
    // The first two may go at once, each further two an interval later.
    expect(performance.now() - start).toBeGreaterThanOrEqual(
      (Math.ceil(requests / limit) - 1) * interval - 5,
    );
  });

  it('asks for nothing twice where a cache is named, and keeps no address of the operator in it', async () => {
    const cache = join(folder, 'cache');
    const first = await articleFetcher(settings({ cache }))('PMID22');
    const before = peer.asked.length;
    const again = await articleFetcher(settings({ cache, contact: 'other@clinic.example' }))('PMID22');
    expect(again).toEqual(first);
    const later = peer.asked.slice(before).map(({ path }) => path);
    expect(later).toEqual(['/rest/search', '/rest/PMC2/fullTextXML']);
    expect(readdirSync(cache).join(' ')).not.toMatch(/clinic|part/);
  });

  it('says so where the cache cannot be written', async () => {
    const fetcher = articleFetcher(settings({ cache: '/dev/null/cache' }));
    await expect(fetcher('PMC1')).rejects.toThrow(/cache cannot be written \(\/dev\/null\/cache\)/);
  });
});
