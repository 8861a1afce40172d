// What is counted: turns, times, repetitions and abstentions, under labels that are closed sets.
import { describe, expect, it } from 'vitest';
import { createMetrics, type Metrics } from '../../adapters/serve/metrics.js';

const parts = { platforms: ['slack', 'discord'], topics: ['ketamine', 'csd'] };
const turn = { platform: 'slack', way: 'command', outcome: 'found', ms: 0.7, topics: [] } as const;

/** The samples of our own metrics, without comments and without those of the process. */
async function samples(metrics: Metrics): Promise<readonly string[]> {
  const { text } = await metrics.read();
  return text.split('\n').filter((line) => line.startsWith('glutamate_'));
}

describe('the metrics', () => {
  it('are made anew once a second at most, however many ask', async () => {
    let now = 0;
    const metrics = createMetrics({ ...parts, now: () => now });
    const first = await metrics.read();
    metrics.turn(turn);
    now = 999;
    expect(await Promise.all([metrics.read(), metrics.read()])).toEqual([first, first]);
    now = 1000;
    expect((await metrics.read()).text).toContain('outcome="found"} 1');
  });

  it('show what has not happened yet as 0, so that the first time is an increase', async () => {
    const lines = await samples(createMetrics(parts));
    expect(lines).toContain('glutamate_turns_total{platform="discord",way="mention",outcome="failed"} 0');
    expect(lines).toContain('glutamate_retries_total{platform="slack",what="delivery"} 0');
  });

  it('count turns by platform, way and outcome, with their times', async () => {
    const metrics = createMetrics(parts);
    metrics.turn(turn);
    metrics.turn(turn);
    metrics.turn({ ...turn, platform: 'discord', way: 'mention', outcome: 'failed', ms: 40 });
    const lines = await samples(metrics);
    expect(lines).toContain('glutamate_turns_total{platform="slack",way="command",outcome="found"} 2');
    expect(lines).toContain('glutamate_turns_total{platform="discord",way="mention",outcome="failed"} 1');
    expect(lines).toContain('glutamate_turn_seconds_bucket{le="0.0005",platform="slack"} 0');
    expect(lines).toContain('glutamate_turn_seconds_bucket{le="0.001",platform="slack"} 2');
    expect(lines).toContain('glutamate_turn_seconds_count{platform="discord"} 1');
  });

  it('count what was done again', async () => {
    const metrics = createMetrics(parts);
    metrics.again('slack', 'delivery');
    metrics.again('discord', 'call');
    metrics.again('discord', 'call');
    const lines = await samples(metrics);
    expect(lines).toContain('glutamate_retries_total{platform="slack",what="delivery"} 1');
    expect(lines).toContain('glutamate_retries_total{platform="discord",what="call"} 2');
  });

  it('count abstentions by the topics that were named, and answers not at all', async () => {
    const metrics = createMetrics(parts);
    metrics.turn({ ...turn, outcome: 'not-found', topics: ['ketamine', 'csd'] });
    metrics.turn({ ...turn, outcome: 'not-found', topics: ['ketamine'] });
    metrics.turn({ ...turn, outcome: 'not-found' });
    metrics.turn({ ...turn, outcome: 'found', topics: ['csd'] });
    const lines = await samples(metrics);
    expect(lines.filter((line) => line.startsWith('glutamate_abstentions_total')).sort()).toEqual([
      'glutamate_abstentions_total{topic="csd"} 1',
      'glutamate_abstentions_total{topic="ketamine"} 2',
      'glutamate_abstentions_total{topic="none"} 1',
    ]);
  });

  it('take no value into a label that is not known beforehand', async () => {
    const metrics = createMetrics(parts);
    for (let n = 0; n < 100; n++) {
      metrics.turn({ ...turn, platform: `zqx${n}`, outcome: 'not-found', topics: [`zqx-${n}`] });
      metrics.again(`zqx${n}`, 'call');
    }
    const lines = await samples(metrics);
    expect(lines.join('\n')).not.toContain('zqx');
    expect(lines).toContain('glutamate_turns_total{platform="other",way="command",outcome="not-found"} 100');
    expect(lines).toContain('glutamate_abstentions_total{topic="other"} 100');
  });

  it('share nothing between two of them, and tell of the process', async () => {
    const [one, other] = [createMetrics(parts), createMetrics(parts)];
    one.turn(turn);
    one.requests(3);
    one.overloaded();
    expect(await samples(one)).toContain('glutamate_http_open_requests 3');
    expect(await samples(one)).toContain('glutamate_http_overloaded_total 1');
    expect(await samples(other)).toContain('glutamate_http_overloaded_total 0');
    const { type, text } = await other.read();
    expect(type).toContain('text/plain');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/outcome="found"\} [1-9]/);
  });
});
