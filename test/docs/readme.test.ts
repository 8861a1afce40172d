// The README says what is so: its transcript, its commands, its links.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { answerObject } from '../../src/index.js';
import { shippedBot } from '../support/pack-cards.js';
import { designFile, withExamples } from './example.js';
import { readmeFile, withTranscript } from './transcript.js';

const readme = readFileSync(readmeFile, 'utf8');
const root = dirname(readmeFile);

it('shows a transcript that is what the command prints now', async () => {
  expect(await withTranscript(readme)).toBe(readme);
  expect(readme).toContain('Multiple therapies that target glutamate receptors');
});

it('works two questions through in the design note as the program does now (npm run docs writes it)', () => {
  const design = readFileSync(designFile, 'utf8');
  expect(withExamples(design)).toBe(design);
  expect(design).toContain('probability');
});

it('names in the design note only files that there are', () => {
  const files = ['src', 'adapters', 'knowledge', 'scripts', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  const design = readFileSync(designFile, 'utf8').replace(/```[\s\S]*?```/g, '');
  const named = [...design.matchAll(/`([\w./-]+\.(?:ts|js|txt|json|bin))`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
});

it('names only npm scripts that exist', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it('links only to files that exist', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

it('promises answers to the examples that it gives, and none to propranolol', () => {
  const bot = shippedBot();
  const kind = (text: string): string => answerObject(bot.respond(text), bot.library).kind;
  const table = readme.slice(readme.indexOf('## What you can ask'), readme.indexOf('## Add it to Slack'));
  const asked = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? ''),
  );
  expect(asked.length).toBeGreaterThan(10);
  const kinds = new Map(asked.map((text) => [text, kind(text)]));
  for (const [text, got] of kinds) {
    const wanted = /^(help|about|privacy|sources)$/.test(text)
      ? 'help'
      : text.startsWith('cite')
        ? 'citation'
        : 'answer';
    expect(got, text).toBe(wanted);
  }
  expect(kind('therapy propranolol')).toBe('no-answer');
});
