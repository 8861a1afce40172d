// From a name as typed to packs: by id, name, title or identifier; and which may have been meant where none has that name.
import { editDistance } from '../text/edit-distance.js';
import { normalise } from '../text/normalise.js';
import { words } from '../text/tokens.js';
import type { Pack, Source } from '../vocabulary.js';
import { bareDoi, identifiers } from './same-source.js';

/** All packs of that name (or title, identifier, first author and year), so that a caller can distinguish a name of several packs from an unknown one. */
export function packsNamed(packs: readonly Pack[], typed: string): readonly Pack[] {
  const name = normalise(typed);
  const byId = packs.filter(({ id }) => id === name);
  if (byId.length > 0 || name === '') return byId;
  const typedName = words(typed).join(' ');
  const key = bareDoi(typed);
  return packs.filter(
    ({ id, name: packName, source }) =>
      (typedName !== '' &&
        [id, packName, source.title, who(source)].some((text) => words(text).join(' ') === typedName)) ||
      identifiers(source).some((known) => sameIdentifier(known, key)),
  );
}

/** "Hoffmann 2018", as articles are spoken of. */
function who({ authors, year }: Source): string {
  return year === null ? '' : `${authors[0]?.family ?? ''} ${year}`;
}

function sameIdentifier(known: string, typed: string): boolean {
  const [kind = '', value = ''] = known.split(' ');
  return kind === 'doi' ? value === typed : `${kind === 'pmcid' ? 'pmc' : kind}${value}` === typed;
}

/** Packs whose id, name or record hold every word of the text, in order; all of them where it has no word. */
export function packsAbout(packs: readonly Pack[], text: string): readonly Pack[] {
  const wanted = words(text);
  if (wanted.length === 0) return packs;
  return packs.filter((pack) => {
    const held = words(said(pack));
    return wanted.every((word) => held.some((own) => own.startsWith(word)));
  });
}

function said({ id, name, source }: Pack): string {
  const authors = source.authors.map(({ given, family }) => `${given} ${family}`).join(' ');
  const ids = `${source.doi ?? ''} ${source.pmid ?? ''} ${source.pmcid ?? ''}`;
  return `${id} ${name} ${source.title} ${authors} ${source.journal} ${source.year ?? ''} ${ids}`;
}

/** The packs that a name may have been meant for: nearest spellings of ids first, then those that share a word with it. */
export function packsNear(packs: readonly Pack[], typed: string, limit: number): readonly Pack[] {
  const name = normalise(typed).slice(0, 100);
  const wanted = new Set(words(typed));
  return packs
    .map((pack, order) => {
      const shared = words(`${pack.id} ${pack.name} ${pack.source.title}`).filter((word) => wanted.has(word));
      const edits = editDistance(name, pack.id, nearMax);
      return { pack, order, edits: Math.min(edits, nearMax + 1), shared: new Set(shared).size };
    })
    .sort((a, b) => a.edits - b.edits || b.shared - a.shared || a.order - b.order)
    .slice(0, limit)
    .map(({ pack }) => pack);
}

/** More edits than these are another name. */
const nearMax = 3;
