// Reads every article of a folder (`npx tsx bench/ingest-lossless.ts -- DIR`) and lists what of its text is nowhere in the result.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestArticle } from '../src/ingest/ingest-article.js';
import { readJats } from '../src/ingest/jats/read-jats.js';
import { readPubmed } from '../src/ingest/pubmed/read-pubmed.js';
import { shelfOf } from '../src/ingest/shelf.js';
import { sniffFormat } from '../src/ingest/sniff.js';
import { leavesOf, lossesOf, textsOf } from '../test/support/account.js';

const directory = process.argv.slice(2).find((argument) => argument !== '--');
if (directory === undefined) {
  process.stderr.write('no folder (the call): say which, as in `-- DIR`\n');
  process.exit(2);
}

const rows = readdirSync(directory)
  .filter((name) => /\.n?xml$/.test(name))
  .sort()
  .map((name) => {
    const text = readFileSync(join(directory, name), 'utf8');
    const start = performance.now();
    const articles = sniffFormat(text) === 'pubmed' ? readPubmed(text) : readJats(text);
    const ms = performance.now() - start;
    const packs = articles.map((article, index) =>
      ingestArticle(article, `pack-${index}`, shelfOf([]), null),
    );
    const losses = lossesOf(text, articles.flatMap(textsOf));
    const inPack = lossesOf(
      text,
      packs.flatMap(({ texts }) => leavesOf(texts)),
    );
    const blocks = articles.reduce((sum, article) => sum + article.blocks.length, 0);
    return { name, kB: Math.round(text.length / 1024), ms: Math.round(ms), blocks, losses, inPack };
  });

for (const { name, kB, ms, blocks, losses, inPack } of rows) {
  const { nodes, lines, lost, thinned, broken } = losses;
  process.stdout.write(
    `${name}  ${kB} kB  ${ms} ms  ${blocks} blocks  text nodes ${nodes}, lost ${lost.length}, fewer ${thinned.length}  lines ${lines}, broken ${broken.length}  in the pack: lost ${inPack.lost.length}, broken ${inPack.broken.length}\n`,
  );
  for (const { path, text } of lost.slice(0, 20))
    process.stdout.write(`  lost    ${path}: ${text.slice(0, 120)}\n`);
  for (const text of thinned.slice(0, 20)) process.stdout.write(`  fewer   ${text.slice(0, 120)}\n`);
  for (const text of broken.slice(0, 20)) process.stdout.write(`  broken  ${text.slice(0, 160)}\n`);
}
const bad = rows.filter(
  ({ losses }) => losses.lost.length + losses.thinned.length + losses.broken.length > 0,
);
process.exitCode = bad.length === 0 ? 0 : 1;
