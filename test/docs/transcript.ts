// The transcript in the README, made by running the command that it shows. `npm run docs` writes it; a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTerminal } from '../../adapters/terminal/render.js';
import { shippedBot } from '../support/pack-cards.js';

export const readmeFile = join(import.meta.dirname, '..', '..', 'README.md');
const region = /(?<=<!-- transcript -->\n)[\s\S]*?(?=<!-- \/transcript -->)/;

export async function withTranscript(readme: string): Promise<string> {
  const style = { width: 80, colour: false };
  const card = await renderTerminal(shippedBot().respond('therapy ketamine').card, style);
  return readme.replace(region, () => `\`\`\`text\n$ npm run ask -- therapy ketamine\n\n${card}\`\`\`\n`);
}

export async function writeTranscript(): Promise<void> {
  writeFileSync(readmeFile, await withTranscript(readFileSync(readmeFile, 'utf8')));
}
