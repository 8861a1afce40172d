// The database away at the start, lost, silent and back: turns are answered once all the same, nobody waits, nothing is lost.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { usual } from '../../adapters/store/database.js';
import { openPostgresStore, type PostgresStore } from '../../adapters/store/postgres.js';
import { describeWithPostgres } from '../support/postgres.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { type ReadableLog, readableLog, storeKey } from '../support/postgres-store.js';
import { startRelay } from '../support/relay.js';
import { tried } from '../support/tried.js';

const timing = { ...usual, startMs: 2_000, retryMs: 50 };
/** What a busy machine may add to a wait. */
const leewayMs = 1_000;
const away = 'the database is away';
const back = 'the database is back';

describeWithPostgres('PostgreSQL away', (server) => {
  const open: PostgresStore[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });

  async function opened(url: string): Promise<{ store: PostgresStore; told: ReadableLog }> {
    const told = readableLog();
    const store = await openPostgresStore({ url, key: storeKey('one'), log: told.log, timing });
    open.push(store);
    return { store, told };
  }

  const presses = async (running: PostgresServer, url: string): Promise<number> =>
    Number((await running.ask(url, 'select sum(count) as n from glutamate_feedback'))[0]?.['n'] ?? 0);

  /** Answers turn after turn until it is ended, and notes how long each call took. */
  function client(store: PostgresStore, name: string) {
    const answered: string[] = [];
    let longest = 0;
    let ended = false;
    const timed = async <T>(work: Promise<T>): Promise<T> => {
      const started = performance.now();
      const result = await work;
      longest = Math.max(longest, performance.now() - started);
      return result;
    };
    const run = (async () => {
      for (let turn = 0; !ended && turn < 1_000_000; turn++) {
        const key = `${name} ${turn}`;
        if ((await timed(store.takeTurn(key))) !== 'go') throw new Error(`${key} was not given`);
        if ((await timed(store.takeTurn(key))) === 'go') throw new Error(`${key} was given twice`);
        await timed(store.recordFeedback('pack S1', 'helpful'));
        await timed(store.finishTurn(key));
        if ((await timed(store.takeTurn(key))) !== 'done') throw new Error(`${key} was forgotten`);
        answered.push(key);
        // Without a database there is nothing to wait for: at most some hundred turns a second leave others the processor.
        await pause(3);
      }
    })();
    return {
      answered,
      longest: () => longest,
      async goesOn(turns: number) {
        const wanted = answered.length + turns;
        await Promise.race([run, until(() => answered.length >= wanted)]);
      },
      async end() {
        ended = true;
        await run;
      },
    };
  }

  it.each(['SIGINT', 'SIGQUIT'] as const)(
    'answers on while the server is stopped by %s and started, and then knows what was answered',
    async (signal) => {
      const url = await server().database();
      const { store, told } = await opened(url);
      const asking = client(store, signal);
      await asking.goesOn(50);
      await server().stop(signal);
      await asking.goesOn(50);
      await server().start();
      await told.has(back);
      await asking.goesOn(50);
      await asking.end();
      expect(asking.longest()).toBeLessThan(timing.callMs + leewayMs);
      await until(async () => (await presses(server(), url)) >= asking.answered.length);
      // The batch whose commit the stop cut off from its answer, if there was one, is counted twice; it held one or two.
      expect(await presses(server(), url)).toBeLessThanOrEqual(asking.answered.length + 2);
      const { store: other } = await opened(url);
      for (const key of asking.answered.slice(-200)) expect(await other.takeTurn(key), key).toBe('done');
      const seen = { turns: asking.answered.length, lost: 0, twice: 0 };
      tried({ part: 'PostgreSQL', fault: `stopped by ${signal} under load, and started`, times: 1, ...seen });
      const rows = await server().ask(url, 'select count(*) as n from glutamate_turn where answered');
      expect(Number(rows[0]?.['n'])).toBe(asking.answered.length);
      // A server that goes down may be seen going more than once; each time is told with its end, and not again and again.
      expect(told.count(away)).toBe(told.count(back));
      expect(told.count(away)).toBeGreaterThan(0);
      expect(told.count(away)).toBeLessThan(10);
    },
  );

  // What a full disk gives (class 53), and a server that takes no writes: it answers, and refuses all that is to be kept.
  it.each([
    ['a full disk', '53100', 'more connections, space or memory'],
    ['a server that only reads', '25006', 'the server that takes writes'],
  ])(
    'answers on with %s, tells it seldom, and keeps what came meanwhile when it is over',
    async (name, code, cure) => {
      const url = await server().database();
      const { store, told } = await opened(url);
      const asking = client(store, name);
      await asking.goesOn(20);
      await server().ask(
        url,
        `create function refuse() returns trigger language plpgsql as
         $$ begin raise exception 'refused' using errcode = '${code}'; end $$;
       create trigger refuse before insert or update on glutamate_turn execute function refuse();
       create trigger refuse before insert or update on glutamate_feedback execute function refuse()`,
      );
      await told.has(cure);
      await asking.goesOn(300);
      expect(told.count(away)).toBeLessThan(10);
      await server().ask(
        url,
        'drop trigger refuse on glutamate_turn; drop trigger refuse on glutamate_feedback',
      );
      await until(async () => (await presses(server(), url)) >= asking.answered.length - 1);
      await asking.end();
      await until(async () => (await presses(server(), url)) === asking.answered.length);
      const { store: other } = await opened(url);
      for (const key of asking.answered.slice(-200)) expect(await other.takeTurn(key), key).toBe('done');
      const seen = { turns: asking.answered.length, lost: 0, twice: 0 };
      tried({
        part: 'PostgreSQL',
        fault: `${name} (${code} for each write), and room again`,
        times: 1,
        ...seen,
      });
    },
  );

  it('keeps nobody waiting for a database that is silent, and asks it again when it speaks', async () => {
    const url = new URL(await server().database());
    const relay = await startRelay(Number(url.port));
    try {
      const direct = url.toString();
      url.port = String(relay.port);
      const { store, told } = await opened(url.toString());
      const asking = client(store, 'silent');
      await asking.goesOn(20);
      relay.silent(true);
      await told.has(away);
      await asking.goesOn(100);
      relay.silent(false);
      await told.has(back);
      relay.cut();
      await asking.goesOn(100);
      await asking.end();
      expect(asking.longest()).toBeLessThan(timing.callMs + leewayMs);
      expect(asking.longest()).toBeGreaterThan(timing.callMs / 2);
      // A call that was cut off may have been carried out: feedback may be counted once more than it was given, never less.
      await until(async () => (await presses(server(), direct)) >= asking.answered.length);
      const seen = { turns: asking.answered.length, lost: 0, twice: 0 };
      tried({ part: 'PostgreSQL', fault: 'silent, and every connection cut, under load', times: 1, ...seen });
    } finally {
      for (const store of open.splice(0)) await store.close();
      await relay.close();
    }
  });

  it('starts without the database, makes its tables when it comes, and keeps what was answered before', async () => {
    const url = await server().database();
    await server().stop();
    const { store, told } = await opened(url);
    expect(await store.takeTurn('early')).toBe('go');
    await store.finishTurn('early');
    await store.recordFeedback('pack S1', 'helpful');
    expect(told.text()).toContain('start the database');
    await server().start();
    await told.has(back);
    await store.flush();
    expect(await presses(server(), url)).toBe(1);
    const { store: other } = await opened(url);
    expect(await other.takeTurn('early')).toBe('done');
    tried({ part: 'PostgreSQL', fault: 'away at the start', times: 1, turns: 1, lost: 0, twice: 0 });
  });

  it('reads values that it has seen, names the cure for those that it has not, and writes later', async () => {
    const url = await server().database();
    const { store, told } = await opened(url);
    const { store: other } = await opened(url);
    await other.write('unseen', 'u');
    await store.write('seen', 'before');
    await store.write('gone', 'before');
    expect(await store.read('none')).toBeNull();
    await server().stop();
    await until(async () => (await store.takeTurn('noticed')) === 'busy' || told.count(away) > 0);
    expect(await store.read('seen')).toBe('before');
    expect(await store.read('none')).toBeNull();
    await expect(store.read('unseen')).rejects.toMatchObject({ code: 'unreachable', cure: /database/ });
    await expect(store.write('seen', 'rotated')).rejects.toMatchObject({ code: 'unreachable' });
    await expect(store.remove('gone')).rejects.toMatchObject({ code: 'unreachable' });
    expect(await store.read('seen')).toBe('rotated');
    expect(await store.read('gone')).toBeNull();
    await server().start();
    await told.has(back);
    await store.flush();
    const { store: later } = await opened(url);
    expect(await later.read('seen')).toBe('rotated');
    expect(await later.read('gone')).toBeNull();
    expect(await later.read('unseen')).toBe('u');
  });

  it('follows the card that was shown without it, and greets nobody whom it cannot look up', async () => {
    const url = await server().database();
    const { store, told } = await opened(url);
    await store.keepTopics('thread', ['ketamine']);
    await server().stop();
    await until(async () => (await store.takeTurn('noticed')) === 'busy' || told.count(away) > 0);
    expect(await store.topicsOf(['thread'])).toEqual(['ketamine']);
    await store.keepTopics('thread', ['topiramate']);
    expect(await store.meet('somebody')).toBe(false);
    await server().start();
    await told.has(back);
    expect(await store.topicsOf(['thread'])).toEqual(['topiramate']);
    expect(await store.meet('somebody')).toBe(true);
    const { store: other } = await opened(url);
    await other.keepTopics('thread', ['memantine']);
    await store.keepTopics('thread', ['magnesium']);
    expect(await other.topicsOf(['thread'])).toEqual(['magnesium']);
  });

  it('makes its tables again when they are dropped under it', async () => {
    const url = await server().database();
    const { store, told } = await opened(url);
    await server().ask(url, 'drop schema public cascade; create schema public');
    expect(await store.takeTurn('t')).toBe('go');
    await told.has(back);
    await store.write('k', 'v');
    expect(await store.read('k')).toBe('v');
  });

  it('says what is wrong with an address, once, and never the password', async () => {
    const right = await server().database();
    const password = 'zqxpassword';
    const cases = [
      [new URL(right), /check the user and the password/],
      [new URL(server().url('nosuchdatabase')), /create the database/],
      [new URL(server().url('postgres').replace('127.0.0.1', 'nosuchhost.invalid')), /check the host/],
    ] as const;
    cases[0][0].password = password;
    for (const [url, cure] of cases) {
      const { store, told } = await opened(url.toString());
      await told.has(away);
      expect(await store.takeTurn('t')).toBe('go');
      expect(told.text()).toMatch(cure);
      for (const secret of [password, server().password]) expect(told.text()).not.toContain(secret);
      expect(told.count(away)).toBe(1);
    }
  });

  it('refuses what the database cannot hold, and loses nothing else over it', async () => {
    const url = await server().database();
    const { store, told } = await opened(url);
    await expect(store.write('no\u0000key', 'v')).rejects.toMatchObject({
      code: 'refused',
      culprit: '22021',
    });
    await expect(store.read('no\u0000key')).rejects.toMatchObject({ code: 'refused' });
    await store.recordFeedback('no\u0000subject', 'helpful');
    await store.flush();
    expect(told.text()).toContain('feedback is lost');
    await store.recordFeedback('pack S1', 'helpful');
    await store.write('k', 'v');
    await store.flush();
    expect(await presses(server(), url)).toBe(1);
    expect(told.count(away)).toBe(0);
  });

  it('says what is lost when it is closed without the database', async () => {
    const url = await server().database();
    const { store, told } = await opened(url);
    await server().stop();
    await store.takeTurn('t');
    await store.finishTurn('t');
    await store.recordFeedback('pack S1', 'helpful');
    await store.close();
    await server().start();
    expect(told.text()).toMatch(/"feedback":1,"values":0,"turns":1.*is lost/);
  });
});

async function until(condition: () => boolean | Promise<boolean>, ms = 45_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
