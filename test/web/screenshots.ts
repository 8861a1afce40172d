// Pictures of the page for the documents: `npx tsx test/web/screenshots.ts` writes docs/page-*.png.
import { spawnSync } from 'node:child_process';
import { launch } from '../support/chromium.js';
import { root } from '../support/imports.js';
import { servePage } from '../support/page.js';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly tab?: string;
}

const question = 'Does+ketamine+help+migraine%3F';

const pictures: readonly Picture[] = [
  { name: 'start', path: '/', width: 1100, height: 1080 },
  { name: 'ask', path: `/?q=${question}`, width: 900, height: 820, tab: 'Slack' },
  { name: 'ask-dark', path: '/?q=Is+ketamine+safe+in+pregnancy%3F', width: 900, height: 640, dark: true },
  { name: 'phone', path: `/?q=${question}`, width: 390, height: 844 },
  { name: 'why', path: '/why?q=Does+propranolol+help+against+migraine%3F', width: 900, height: 640 },
  { name: 'gallery', path: '/gallery#topic_glutamate-migraine_therapy_ketamine', width: 1100, height: 640 },
  { name: 'source', path: '/source#s6', width: 900, height: 560 },
];

const [browser, served] = await Promise.all([launch(), servePage()]);
try {
  for (const { name, path, width, height, dark, tab } of pictures) {
    const page = await browser.newPage({
      baseURL: served.origin,
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
    });
    await page.goto(path);
    if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
    const file = `${root}/docs/page-${name}.png`;
    await page.screenshot({ path: file });
    // A third of the size, where the tool is installed; the same picture without it.
    spawnSync('pngquant', ['--force', '--skip-if-larger', '--output', file, file]);
    await page.close();
  }
} finally {
  await browser.close();
  await served.stop();
}
