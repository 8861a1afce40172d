// When a delivery is acknowledged: with its answer, at the end of its time, or when the process is in a hurry; and nothing is left behind.
import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { acknowledgementTime } from '../../adapters/slack/app/acknowledge-when.js';

/** Milliseconds that no test waits for. */
const long = 1_000_000;
const waits = { slackCommand: long, slackEvent: 1, slackPress: long };
const command = { command: '/glutamate' };
const never = new Promise<void>(() => {});

it('is acknowledged when it is answered, or the answer failed', async () => {
  await acknowledgementTime(command, Promise.resolve(), waits);
  await acknowledgementTime(command, Promise.reject(new Error('failed')), waits);
});

it('is acknowledged at the end of its own time', async () => {
  await acknowledgementTime({ type: 'event_callback' }, never, waits);
});

it('is acknowledged in a hurry, also where that began before', async () => {
  const stopping = new AbortController();
  const acknowledged = acknowledgementTime(command, never, waits, stopping.signal);
  stopping.abort();
  await acknowledged;
  await acknowledgementTime(command, never, waits, stopping.signal);
});

it('leaves nothing with the signal when it is over', async () => {
  const { signal } = new AbortController();
  const acknowledged = acknowledgementTime(command, Promise.resolve(), waits, signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  await acknowledged;
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
