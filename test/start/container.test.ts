// The container's files, as far as they can be tried without an engine: what the image holds is laid out in a folder, started there as
// the image starts it, looked at by its health check, and stopped.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../support/imports.js';

interface Instruction {
  readonly name: string;
  readonly said: string;
}

/** The instructions of each stage, without comments, continued lines joined. */
function stagesOf(text: string): readonly (readonly Instruction[])[] {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const found = lines.flatMap((line) => {
    const [, name, said = ''] = /^([A-Z]+) +(.+)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, said }];
  });
  const starts = found.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, n) => found.slice(start, starts[n + 1]));
}

const stages = stagesOf(readFileSync(join(root, 'Dockerfile'), 'utf8'));
const image = stages.at(-1) ?? [];
const of = (name: string): readonly string[] =>
  image.filter((one) => one.name === name).map(({ said }) => said);
const words = z.tuple([z.string()], z.string());

/** Runs what the image would; a health check and an entry point are in the form of a list, which no shell reads. */
const argsOf = (list: string): string[] => words.parse(JSON.parse(list)).slice(1);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function started(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = (text: string) =>
    new Promise<void>((resolve) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes(text)) resolve();
      });
    });
  return { child, ended, says };
}

describe('the Dockerfile', () => {
  it('copies only what there is, and what the builder is sent', () => {
    const sent = readFileSync(join(root, '.dockerignore'), 'utf8');
    const copies = stages.flat().filter(({ name }) => name === 'COPY');
    const sources = copies.flatMap(({ said }) =>
      said.startsWith('--from') ? [] : said.split(' ').slice(0, -1),
    );
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(sent).toContain(`!${source.split('/')[0]}\n`);
    }
  });

  it('runs node itself as a user without rights', () => {
    expect(of('USER')).toEqual(['node']);
    expect(words.parse(JSON.parse(of('ENTRYPOINT')[0] ?? ''))[0]).toBe('node');
  });

  it('lays out what starts, is healthy, stops at SIGTERM, and is unhealthy then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glutamate-image-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const said of of('COPY')) {
      const names = said
        .replace(/^--from=\S+ /, '')
        .split(' ')
        .slice(0, -1);
      for (const name of names.map((one) => one.replace(/^\/app\//, ''))) {
        const to = join(folder, name);
        mkdirSync(dirname(to), { recursive: true });
        if (name === 'node_modules') symlinkSync(join(root, name), to);
        else cpSync(join(root, name), to, { recursive: true });
      }
    }
    const env = {
      ...Object.fromEntries(of('ENV').flatMap((said) => said.split(' ').map((one) => one.split('=')))),
    };
    const given = { ...env, PORT: String(await freePort()), PREVIEW: '1' };
    const service = started(argsOf(of('ENTRYPOINT')[0] ?? ''), folder, given);
    await service.says('"listening"');
    const check = /CMD (.+)$/.exec(of('HEALTHCHECK')[0] ?? '')?.[1] ?? '';
    expect(await started(argsOf(check), folder, given).ended).toBe(0);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(await started(argsOf(check), folder, given).ended).toBe(1);
  });
});

describe('compose.yaml', () => {
  const { services } = z
    .object({
      services: z.record(z.string(), z.looseObject({ environment: z.record(z.string(), z.string()) })),
    })
    .parse(parse(readFileSync(join(root, 'compose.yaml'), 'utf8')));

  it('lets the bot write nothing and have no rights, and gives it time to stop', () => {
    expect(services['bot']).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      stop_grace_period: '30s',
    });
  });

  it('sets what an empty value of a copy of .env.example would take away', () => {
    const { NODE_ENV, HOST, PORT } = services['bot']?.environment ?? {};
    expect({ NODE_ENV, HOST, PORT }).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3000' });
  });
});
