// `npm run sheet:safety`: prints forty labelled messages of each language, drawn the same way every time, for a clinician or a native
// speaker to check: do they read as people write, and would you raise an alarm?
import { writeFileSync } from 'node:fs';
import { seeded } from '../test/support/random.js';
import { labelledMessages, type Message } from './safety/messages.js';

const SHOWN = 40;
const messages = labelledMessages();
const languages = [...new Set(messages.map(({ language }) => language))].sort();

function drawn(some: readonly Message[]): Message[] {
  const random = seeded(15);
  return some
    .map((message) => ({ message, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SHOWN)
    .map(({ message }) => message);
}

const cell = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');

const parts = languages.map((language) => {
  const rows = drawn(messages.filter((message) => message.language === language)).map(
    ({ id, text, expect, kind }) => `| ${id} | ${cell(text)} | ${expect}: ${kind} | | |`,
  );
  return `## ${language}\n\n| id | message | labelled | alarm? | reads as written by a native? |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
});

writeFileSync(
  new URL('results/safety-sheet.md', import.meta.url),
  `# Messages to check

Written by \`npm run sheet:safety\`: ${SHOWN} labelled messages of each language, drawn by a fixed seed. **Nobody has checked them yet.** Please write into the last two columns.

${parts.join('\n')}`,
);
