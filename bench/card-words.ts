// Counts the words of every kind of card, so that a card that grows is seen. Labels of buttons are not counted.
// `tsx bench/card-words.ts` writes bench/results/card-words.md; `--as-before` keeps today's figures as those to compare with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { renderDiscord } from '../adapters/discord/render/render.js';
import { renderSlack } from '../adapters/slack/render/render.js';
import { discordVisible } from '../test/support/discord-visible.js';
import { shippedBot } from '../test/support/pack-cards.js';
import { visibleBlocks } from '../test/support/slack-visible.js';

const texts = [
  'therapy ketamine',
  'therapy topiramate',
  'does memantine help migraine?',
  'compare topiramate ketamine',
  'compare ketamine csd',
  'mechanism csd',
  'marker kynurenines',
  'gene fhm',
  'receptor',
  'therapy',
  'mechanism',
  'caveats',
  'disclosures',
  'Who wrote the review?',
  'who won the world cup?',
  'Is topiramate safe in pregnancy?',
  'Should I stop taking topiramate?',
  'What dose of memantine was used?',
  'I took too many tablets',
  'I want to end my life',
  'hello',
  'thanks',
  'help',
  'about',
  'privacy',
  'sources',
  'cite',
  'cite ris',
] as const;

interface Row {
  readonly text: string;
  readonly slack: number;
  readonly discord: number;
}

const results = new URL('results/', import.meta.url);
const kept = new URL('card-words-before.json', results);

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

function measure(): readonly Row[] {
  const bot = shippedBot();
  return texts.map((text) => {
    const { card } = bot.respond(text);
    return {
      text,
      slack: wordsOf(visibleBlocks(renderSlack(card))),
      discord: wordsOf(discordVisible(renderDiscord(card))),
    };
  });
}

const rows = measure();
if (process.argv.includes('--as-before')) writeFileSync(kept, `${JSON.stringify(rows, null, 1)}\n`);
const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as readonly Row[]) : rows;
const was = new Map(before.map((row) => [row.text, row]));
const lines = rows.map(({ text, slack, discord }) => {
  const old = was.get(text);
  return `| ${text} | ${old?.slack ?? ''} | ${slack} | ${old?.discord ?? ''} | ${discord} |`;
});
writeFileSync(
  new URL('card-words.md', results),
  [
    '# Words of the cards',
    '',
    'Words that a reader sees on a card, without the labels of buttons. "Before" is the card that printed each caveat apart,',
    'and its source in full. Written by `npx tsx bench/card-words.ts`.',
    '',
    '| asked | Slack before | Slack | Discord before | Discord |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n'),
);
