// A quote that is a table of the source is set as one: on Slack as a table, elsewhere in columns; every cell is the source's.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../adapters/discord/render/render.js';
import { renderSlack } from '../../adapters/slack/render/render.js';
import { renderTerminal } from '../../adapters/terminal/render.js';
import type { Block } from '../../src/card/index.js';
import type { Card } from '../../src/index.js';
import { discordViolations } from '../support/discord-limits.js';
import { discordVisible } from '../support/discord-visible.js';
import { bot } from '../support/shipped.js';
import { messageViolations, viewViolations } from '../support/slack-violations.js';
import { visibleBlocks } from '../support/slack-visible.js';

const table = 'Group\tStudents\tSleep (h)\nGreen tea\t20\t7.4\nWater\t\t6.9';
const columns = ['Group      Students  Sleep (h)', 'Green tea  20        7.4', 'Water                6.9'];

const { card } = bot.respond('therapy ketamine');
const quoting = (...texts: readonly string[]): Card => {
  const finding = card.blocks.find((block) => block.kind === 'finding');
  if (finding?.kind !== 'finding') throw new Error('a card without a finding');
  const blocks = texts.map(
    (text): Block => ({
      ...finding,
      quote: { ...finding.quote, text },
      caveats: [],
      noCaveat: 'No caveat was found near this passage.',
    }),
  );
  return { ...card, blocks: [...blocks, ...card.blocks.filter(({ kind }) => kind !== 'finding')] };
};
const typesOf = (some: Card): readonly string[] => renderSlack(some).blocks.map(({ type }) => type);

describe('a table', () => {
  it('is a table on Slack, once in a message and in no view', () => {
    const twice = quoting(table, table.replace('Water', 'Milk'));
    expect(typesOf(twice).filter((type) => type === 'table')).toHaveLength(1);
    expect(messageViolations({ channel: 'C0PUBLIC', ...renderSlack(twice) })).toEqual([]);
    expect(visibleBlocks(renderSlack(twice))).toContain(table);
    const { blocks } = renderSlack(quoting(table), 1, 'view');
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Table' }, blocks };
    expect(viewViolations(view)).toEqual([]);
    expect(visibleBlocks({ blocks })).toContain(table);
  });

  it('stands in columns on Discord and in the terminal', async () => {
    const message = renderDiscord(quoting(table));
    expect(discordViolations(message)).toEqual([]);
    expect(discordVisible(message)).toContain(columns.join('\n'));
    const shown = await renderTerminal(quoting(table), { width: 80, colour: false });
    expect(shown).toContain(`  “${columns.join('\n   ')}”`);
  });

  it.each([
    ['of rows of unlike length', 'a\tb\nc\td\te'],
    ['of one row', 'a\tb'],
    ['with fences of its own', 'a\t`b`\nc\td'],
  ])('%s is a quote like any other on Discord', (_name, text) => {
    expect(JSON.stringify(renderDiscord(quoting(text)))).not.toContain('```');
  });
});
