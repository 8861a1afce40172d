// `glutamate caveats`: a text in, its caveats out, for people and for scripts.
import { describe, expect, it } from 'vitest';
import { glutamate as built } from '../support/command-line.js';
import { glutamate } from '../support/in-process.js';

const text = 'The drug helped, although the trial was small.';

describe('glutamate caveats', () => {
  it('shows each caveat with what it qualifies', async () => {
    const { status, out } = await built(['caveats'], { input: text });
    expect(status).toBe(0);
    expect(out).toContain('contrast (17–45)');
    expect(out).toContain('qualifies: The drug helped');
  });

  it('says so where there is none', async () => {
    const { status, out } = await glutamate(['caveats'], { input: 'The tube was cooled.' });
    expect([status, out]).toEqual([0, 'No caveat was found in this text.\n']);
  });

  it('answers JSON lines in order, a bad line in its place', async () => {
    const input = `${JSON.stringify({ id: 'a', text })}\nnot JSON\n${JSON.stringify({ id: 'b', text: '' })}\n`;
    const { status, out } = await glutamate(['caveats', '--json', '--batch'], { input });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['a', null, 'b']);
    expect(lines[0].caveats[0]).toEqual({
      kind: 'contrast',
      text: 'although the trial was small',
      start: 17,
      end: 45,
      qualifies: { start: 0, end: 15 },
    });
    expect(lines[2].caveats).toEqual([]);
  });

  it('names a file that cannot be read, with a cure', async () => {
    const { status, err } = await glutamate(['caveats', '/nowhere/article.md']);
    expect(status).toBe(1);
    expect(err).toContain('/nowhere/article.md');
  });
});
