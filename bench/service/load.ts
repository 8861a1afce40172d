// Load on a server under measurement: signed slash commands, each done when its answer has arrived at our side, in the
// acknowledgement or by response_url.
import { createHmac } from 'node:crypto';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signingSecret } from '../../test/support/slack-sender.js';

/** What is asked, by turns, where nothing else is said. */
const texts: readonly string[] = [
  'therapy ketamine',
  'therapy topiramate',
  'mechanism csd',
  'does memantine help against migraine?',
  'is there evidence for propranolol?',
  'gene fhm',
  'compare topiramate ketamine',
  'what is known of glutamate in the blood?',
];

/** Of these, the commands that name a topic alone, and the free questions, which are read, ranked and never kept. */
export const topicTexts = texts.filter((text) => /^(?:therapy|mechanism|gene) /.test(text));
export const questionTexts = texts.filter((text) => text.endsWith('?'));

/** The Slack that answers are sent to: takes all, checks nothing, so that it costs as little as it can. */
export class AnswerSink {
  readonly #server: Server;
  readonly #waiting = new Map<string, () => void>();
  /** Answers that came. */
  answers = 0;

  private constructor() {
    this.#server = createServer((incoming, response) => {
      incoming.resume();
      incoming.once('end', () => {
        const api = incoming.url?.startsWith('/api/') === true;
        response.writeHead(200, { 'content-type': api ? 'application/json' : 'text/plain' });
        response.end(api ? '{"ok":true,"user_id":"U0BOT","bot_id":"B0BOT","team_id":"T0TEAM"}' : 'ok');
        if (api) return;
        this.answers++;
        this.#waiting.get(incoming.url ?? '')?.();
      });
    });
  }

  static async start(): Promise<AnswerSink> {
    const sink = new AnswerSink();
    await new Promise<void>((resolve) => sink.#server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** An answer for that path came in an acknowledgement. */
  inline(path: string): void {
    this.answers++;
    this.#waiting.get(path)?.();
  }

  /** Resolves when the answer for that path has come. */
  answer(path: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(path, () => {
        this.#waiting.delete(path);
        resolve();
      });
    });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

export interface Load {
  /** By turns. */
  readonly urls: readonly string[];
  readonly sink: AnswerSink;
  readonly texts?: readonly string[];
  /** Each command is sent to all of the urls at once. */
  readonly everywhere?: boolean;
}

let serial = 0;

/** Sends one command; resolves with the milliseconds to its answer. */
async function one({ urls, sink, everywhere, texts: asked = texts }: Load, agent: Agent): Promise<number> {
  const n = ++serial;
  const path = `/r/${n}`;
  const body = new URLSearchParams({
    team_id: 'T0TEAM',
    channel_id: 'C0PUBLIC',
    user_id: 'U0ASKER',
    command: '/glutamate',
    text: asked[n % asked.length] ?? '',
    api_app_id: 'A0APP',
    is_enterprise_install: 'false',
    trigger_id: `t.${n}`,
    response_url: `${sink.origin}${path}`,
  }).toString();
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const from = performance.now();
  const answered = sink.answer(path);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature}`,
  };
  const to = everywhere === true ? urls : [urls[n % urls.length] ?? ''];
  const inline = await Promise.all(to.map((url) => post(url, agent, body, headers)));
  for (const there of inline) if (there) sink.inline(path);
  await answered;
  return performance.now() - from;
}

/** As the service asks for. */
const comeBackMs = 1_000;

/** Whether the acknowledgement holds an answer. */
function post(url: string, agent: Agent, body: string, headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      if (response.statusCode === 200) response.once('end', () => resolve(size > 0));
      // Told to come back: the machine stood still for a second, under other loads than ours.
      else if (response.statusCode === 503)
        setTimeout(() => post(url, agent, body, headers).then(resolve, reject), comeBackMs);
      else reject(new Error(`status ${response.statusCode}`));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** `count` commands, so many at a time; answers a second. */
export async function full(load: Load, count: number, atOnce: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const from = performance.now();
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await one(load, agent);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  agent.destroy();
  return (count / (performance.now() - from)) * 1000;
}

/** `count` commands at a fixed rate, whatever the answers do; their times in order of size. */
export async function fixed(load: Load, count: number, perSecond: number): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const from = performance.now();
  const sent: Promise<number>[] = [];
  while (sent.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - from) / 1000) * perSecond));
    while (sent.length < due) sent.push(one(load, agent));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const times = await Promise.all(sent);
  agent.destroy();
  return times.sort((a, b) => a - b);
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
