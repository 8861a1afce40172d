// The groups of phrases that caveats are found by, with what their files say of each, for the report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../knowledge/language/caveats');

/** A table in Markdown: group, number of phrases, where they come from. Groups of words that stand in other phrases are left out. */
export function cueTable(): string {
  const rows = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\n+/))
    .flatMap((block) => {
      const lines = block.trim().split('\n');
      const group = lines.find((line) => /^\[[^{].*\]$/.test(line));
      if (group === undefined) return [];
      const said = lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2));
      const phrases = lines.filter((line) => !line.startsWith('# ') && line !== group);
      return [`| ${group.slice(1, -1)} | ${phrases.length} | ${said.join(' ').replaceAll('|', '\\|')} |`];
    });
  return ['| group | phrases | why, and where from |', '| --- | --- | --- |', ...rows].join('\n');
}
