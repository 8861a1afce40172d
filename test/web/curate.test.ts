// Decisions on the page: what is shown, what the plain files hold afterwards, and who cannot decide anything.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTexts } from '../../adapters/ingest/pack-folder.js';
import { readSettings } from '../../adapters/settings/env.js';
import { curatedFolder } from '../../adapters/web/plan.js';
import { ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import { type ServedPage, servePage } from '../support/page.js';

const root = mkdtempSync(join(tmpdir(), 'curate-'));
const folder = join(root, 'packs');
const place = join(folder, 'tea');
let page: ServedPage;

const article = `Made-up tea and headache: a trial in students

Anna Berg, Otto Lind

Abstract

Headache was treated with valerian tea (VT). VT reduced headache in seven of twelve students. However, it did not last.

Keywords: valerian tea; headache
`;

beforeAll(async () => {
  const [read] = readArticles(article);
  if (read === undefined) throw new Error('no article');
  const { texts } = ingestArticle(read, 'tea', shelfOf([]), null);
  mkdirSync(place, { recursive: true });
  writeTexts(place, texts);
  page = await servePage({ KNOWLEDGE_DIR: folder });
});
afterAll(async () => {
  await page.stop();
  rmSync(root, { recursive: true, force: true });
});

const json = (name: string): unknown => JSON.parse(readFileSync(join(place, name), 'utf8'));
const shown = async (): Promise<string> => (await fetch(`${page.origin}/curate?pack=tea`)).text();
const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

async function send(
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const token = tokenIn(await shown());
  const body = new URLSearchParams({ token, pack: 'tea', ...form });
  return fetch(`${page.origin}/curate`, { method: 'POST', body, headers, redirect: 'manual' });
}

describe('the view of packs', () => {
  it('lists each with its record and what is left to confirm, and is linked from the source', async () => {
    const list = await (await fetch(`${page.origin}/curate`)).text();
    expect(list).toContain('Made-up tea and headache: a trial in students');
    expect(list).toMatch(/to confirm: (?:title, )?authors/);
    expect(await (await fetch(`${page.origin}/source`)).text()).toContain('href="/curate"');
    expect(await shown()).toContain('Anna Berg, Otto Lind — read from the text.');
  });
});

describe('a decision', () => {
  it('on a topic and on a field stands in the files and in what the service answers from', async () => {
    const topic = /name="topic" value="([^"]+)"/.exec(await shown())?.[1] ?? '';
    expect(topic).not.toBe('');
    const response = await send({ do: 'rename', topic, name: 'Valerian' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/curate?pack=tea']);
    expect(json('topics.json')).toContainEqual(expect.objectContaining({ id: topic, name: 'Valerian' }));
    expect(await (await fetch(`${page.origin}/gallery`)).text()).toContain('Valerian');
    expect((await send({ do: 'confirm', field: 'authors' })).status).toBe(303);
    expect((json('source.json') as { guessed?: string[] }).guessed ?? []).not.toContain('authors');
    expect((await send({ do: 'retitle', title: 'Another title of tea' })).status).toBe(303);
    expect(await shown()).toContain('Another title of tea');
  });

  it('that a sentence answers a question is one that verify asks', async () => {
    const { passages } = json('passages.json') as { passages: { id: string; text: string }[] };
    const id = passages.find(({ text }) => text.startsWith('VT reduced'))?.id ?? '';
    expect((await send({ do: 'answer', question: 'does tea help?', passage: id })).status).toBe(303);
    expect(JSON.parse(readFileSync(join(place, 'golden.jsonl'), 'utf8'))).toEqual({
      text: 'does tea help?',
      expect: 'answer',
      anyOf: [id],
    });
    const wrong = await send({ do: 'answer', question: 'does tea help?', passage: 'nowhere' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('no such passage')]);
  });

  it('is refused without the token, from another page, under another name, or where it means nothing', async () => {
    const before = readFileSync(join(place, 'topics.json'), 'utf8');
    const refused = [
      await send({ do: 'remove', again: 'tea', token: 'guessed' }),
      await send({ do: 'remove', again: 'tea' }, { origin: 'https://example.org' }),
      await send({ do: 'remove', again: 'tea' }, { 'sec-fetch-site': 'cross-site' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await send({ do: 'reject', topic: 'none-such' })).status).toBe(422);
    expect((await send({ do: 'burn' })).status).toBe(422);
    expect((await send({ do: 'remove', again: 'te' })).status).toBe(422);
    expect(readFileSync(join(place, 'topics.json'), 'utf8')).toBe(before);
    expect(existsSync(place)).toBe(true);
  });
});

describe('the view', () => {
  it('is off in production, beyond this machine, and for the shipped pack', () => {
    const of = (env: Readonly<Record<string, string>>): string | null => curatedFolder(readSettings(env));
    expect(of({ HOST: '127.0.0.1', KNOWLEDGE_DIR: folder })).toBe(folder);
    expect(of({ HOST: '127.0.0.1', KNOWLEDGE_DIR: folder, NODE_ENV: 'production', PREVIEW: '1' })).toBeNull();
    expect(of({ HOST: '0.0.0.0', KNOWLEDGE_DIR: folder, PREVIEW: '1' })).toBeNull();
    expect(of({ HOST: '127.0.0.1' })).toBeNull();
  });
});
