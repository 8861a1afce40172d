// A curator's decisions by command: they change the plain files, survive the next ingest, and an edit that would break a pack is none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  confirmRecord,
  decideTopic,
  ingestArticle,
  openTopics,
  readArticles,
  retitle,
  shelfOf,
} from '../../src/ingest/index.js';
import { glutamate as built } from '../support/command-line.js';
import { europePmcPeer } from '../support/europe-pmc-peer.js';
import { glutamate } from '../support/in-process.js';

const root = mkdtempSync(join(tmpdir(), 'curate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = `Original words\n\nAnna Berg, Otto Lind\n\nAbstract\n\nGreen tea was followed by relief in twelve students. However, they were few.\n\nKeywords: green tea; headache\n\nResults\n\nGreen tea reduced headache.\n`;
const ingested = (): ReturnType<typeof ingestArticle> => {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return ingestArticle(article, 'tea', shelfOf([]), null);
};

describe('a decision', () => {
  it('confirms one guessed field, or all of them', () => {
    const { texts } = ingested();
    const one = confirmRecord(texts, ['authors']);
    expect(JSON.parse(one['source.json'] ?? '')).toMatchObject({ guessed: ['title'] });
    expect(JSON.parse(confirmRecord(one, [])['source.json'] ?? '')).toMatchObject({ guessed: [] });
    expect(() => confirmRecord(texts, ['doi'])).toThrow(
      'this field is not marked as guessed (doi): name one of title, authors',
    );
  });

  it('gives another title, though the text nowhere has it', () => {
    const again = retitle(ingested().texts, 'Tea and the made-up headache');
    expect(JSON.parse(again['source.json'] ?? '')).toMatchObject({
      title: 'Tea and the made-up headache',
      guessed: ['authors'],
    });
    expect(JSON.parse(again['pack.json'] ?? '')).toMatchObject({ name: 'Tea and the made-up headache' });
  });

  it('on a topic takes it off the list of those to decide on, and stands after the next ingest', () => {
    const { texts } = ingested();
    const [first] = openTopics(texts);
    if (first === undefined) throw new Error('no topic');
    const rejected = decideTopic(texts, first.id, { kind: 'reject' });
    expect(openTopics(rejected).map(({ id }) => id)).not.toContain(first.id);
    const [article] = readArticles(text);
    const anew = ingestArticle(article as never, 'tea', shelfOf([]), rejected);
    expect(anew.pack.topics.map(({ id }) => id)).not.toContain(first.id);
    const renamed = decideTopic(texts, first.id, { kind: 'rename', name: 'Tea, green' });
    expect(
      ingestArticle(article as never, 'tea', shelfOf([]), renamed).pack.topics.map(({ name }) => name),
    ).toContain('Tea, green');
    expect(() => decideTopic(texts, first.id, { kind: 'move', facet: 'nowhere' })).toThrow(
      'the pack has no such facet (nowhere)',
    );
  });
});

describe('glutamate library and topics', () => {
  const input = join(root, 'input');
  const packs = join(root, 'packs');
  mkdirSync(input);
  writeFileSync(join(input, 'tea.txt'), text);

  it('list, confirm, retitle and remove, with the index made anew', async () => {
    await built(['ingest', input, '--out', packs]);
    const listed = await glutamate(['library', 'list', '--knowledge', packs]);
    expect(listed.out).toContain('to confirm: title, authors');
    const [id = ''] = listed.out.split(':');
    const done = await built(['library', 'confirm', id, '--knowledge', packs]);
    expect(done.out).not.toContain('read from the text');
    expect(
      (await glutamate(['library', 'retitle', id, 'Tea and the made-up headache', '--knowledge', packs])).out,
    ).toContain('title: Tea and the made-up headache');
    const asked = await glutamate(['ask', 'sources', '--knowledge', packs]);
    expect(asked.out).toContain('Tea and the made-up headache');
    expect(asked.err).not.toContain('have changed since');
    await glutamate(['library', 'remove', id, '--knowledge', packs]);
    expect((await glutamate(['library', 'list', '--knowledge', packs])).out).toBe('');
    expect((await built(['ingest', input, '--out', packs])).err).toContain('0 new, 1 done before');
  });

  it('review the topics as they are typed', async () => {
    const out = join(root, 'reviewed');
    await built(['ingest', input, '--out', out]);
    const before = (await glutamate(['library', 'list', '--knowledge', out])).out.split(':')[0] ?? '';
    const said = await built(['topics', 'review', before, '--knowledge', out], {
      input: 'what?\nn Tea, green\nr\nq\n',
    });
    expect(said.out).toContain('is called Tea, green now');
    expect((await glutamate(['verify', out])).status).toBe(0);
  });

  it('ask PubMed for a retraction, and write it where asked to', async () => {
    const peer = await europePmcPeer([
      {
        pmid: '7654321',
        doi: '10.5555/tea.1',
        pubmed: `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7654321</PMID><Article><Journal><Title>Notes</Title></Journal><ArticleTitle>Tea</ArticleTitle><Abstract><AbstractText>Tea helped.</AbstractText></Abstract></Article><CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>Notes of Tea. 2021;1:2</RefSource></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
      },
    ]);
    try {
      const out = join(root, 'checked');
      const file = join(root, 'doi.txt');
      writeFileSync(file, text.replace('Abstract', 'doi:10.5555/tea.1\n\nAbstract'));
      await built(['ingest', file, '--out', out]);
      const env = {
        INGEST_CONTACT: 'nobody@example.org',
        EUROPE_PMC_URL: peer.europePmcUrl,
        NCBI_URL: peer.ncbiUrl,
      };
      const first = await glutamate(['library', 'check', '--knowledge', out], { env });
      expect(first).toMatchObject({ status: 1 });
      expect(first.out).toContain('retraction: ');
      await built(['library', 'check', '--write', '--knowledge', out], { env });
      expect((await glutamate(['library', 'check', '--knowledge', out], { env })).out).toContain(
        'nothing new',
      );
    } finally {
      await peer.close();
    }
  });
});
