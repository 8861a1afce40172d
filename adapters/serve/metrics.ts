// What is counted of the running service, in Prometheus's format. Labels are closed sets: nothing that anyone wrote can become one.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../../src/vocabulary.js';
import { type Again, type EntryPoint, entryPoints } from '../adapter.js';

/** The kind of the answer; or the turn failed, was one too many, or came from where nobody is served. */
export type Outcome = Answer['kind'] | 'failed' | 'limited' | 'elsewhere';

export interface CountedTurn {
  readonly platform: string;
  readonly way: EntryPoint;
  readonly outcome: Outcome;
  readonly ms: number;
  /** Ids of the topics that were named. */
  readonly topics: readonly string[];
}

export type Metrics = ReturnType<typeof createMetrics>;

export interface MetricsParts {
  /** Names of platforms, ids of topics: any other value is counted as `other`. */
  readonly platforms: readonly string[];
  readonly topics: readonly string[];
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/** Milliseconds for which `/metrics` shows the same text: it takes as long to make as a dozen answers. */
const shownMs = 1000;

/** Outcomes that are counted from the start, at 0, so that a first one is seen as an increase. */
const outcomes: readonly Outcome[] = ['found', 'not-found', 'safety', 'failed', 'limited'];

/** Seconds. An answer takes well under a millisecond; three seconds are the platforms' patience. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 3];

export function createMetrics({ platforms, topics, now = () => performance.now() }: MetricsParts) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'glutamate_turns_total',
    help: 'Turns by platform, way and outcome (the kind of answer, failed, limited, elsewhere).',
    labelNames: ['platform', 'way', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'glutamate_turn_seconds',
    help: 'Time from a turn to its card, without the network.',
    labelNames: ['platform'],
    buckets,
    registers,
  });
  const retries = new Counter({
    name: 'glutamate_retries_total',
    help: 'What was done again: a delivery by the platform, a call by us.',
    labelNames: ['platform', 'what'],
    registers,
  });
  const abstentions = new Counter({
    name: 'glutamate_abstentions_total',
    help: 'Questions that the sources do not answer, by each topic that they named; none: they named no topic.',
    labelNames: ['topic'],
    registers,
  });
  const refused = new Counter({
    name: 'glutamate_http_overloaded_total',
    help: 'Requests turned away with 503 because too many were open.',
    registers,
  });
  const open = new Gauge({
    name: 'glutamate_http_open_requests',
    help: 'Requests that are open now.',
    registers,
  });
  const platformOf = closedSet(platforms);
  let topicOf = closedSet(topics);
  for (const platform of platforms) {
    for (const way of entryPoints) for (const outcome of outcomes) turns.inc({ platform, way, outcome }, 0);
    for (const what of ['delivery', 'call']) retries.inc({ platform, what }, 0);
  }
  let shown: { readonly until: number; readonly text: Promise<string> } | null = null;
  return {
    turn({ platform: name, way, outcome, ms, topics: named }: CountedTurn): void {
      const platform = platformOf(name);
      turns.inc({ platform, way, outcome });
      seconds.observe({ platform }, ms / 1000);
      if (outcome !== 'not-found') return;
      for (const topic of named.length > 0 ? named.map(topicOf) : ['none']) abstentions.inc({ topic });
    },
    again(name: string, what: Again): void {
      retries.inc({ platform: platformOf(name), what });
    },
    /** Ids of the topics that there are now. */
    topics(ids: readonly string[]): void {
      topicOf = closedSet(ids);
    },
    /** Requests that are open now. */
    requests(count: number): void {
      open.set(count);
    },
    /** A request was turned away because too many were open. */
    overloaded(): void {
      refused.inc();
    },
    /** What `/metrics` shows: made once a second at most, however many ask. */
    async read(): Promise<{ readonly type: string; readonly text: string }> {
      if (shown === null || now() >= shown.until)
        shown = { until: now() + shownMs, text: registry.metrics() };
      return { type: registry.contentType, text: await shown.text };
    },
  };
}

function closedSet(names: readonly string[]): (name: string) => string {
  const set = new Set(names);
  return (name) => (set.has(name) ? name : 'other');
}
