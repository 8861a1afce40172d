// The packs to decide on as pages and decisions; what is on the disk is reached through a port.
import { Fault, type Pack, type PackTexts } from '../../src/index.js';
import { curateList, curatePack } from './curate-page.js';
import type { Curation } from './curate-wire.js';
import { address } from './markup.js';

/** The folder of packs, as it stands at each call. */
export interface CuratedFolder {
  packs(): { readonly packs: readonly Pack[]; readonly broken: readonly string[] };
  texts(pack: string): PackTexts;
  /** Carries out the decision of a form and returns the pack that it was about. Throws a Fault. */
  carryOut(form: URLSearchParams): string;
  /** Has the service answer from the packs as they stand then. */
  reload(): Promise<void>;
}

export function curation(folder: CuratedFolder): Curation {
  return {
    view: (query, token) => {
      const { packs, broken } = folder.packs();
      const pack = packs.find(({ id }) => id === query.get('pack'));
      const content =
        pack === undefined ? curateList(packs, broken) : curatePack(pack, folder.texts(pack.id), token);
      return { type: 'text/html; charset=utf-8', content };
    },
    decide: async (form) => {
      if (form.get('do') === 'remove' && folder.packs().packs.length === 1)
        throw new Fault(
          'bad-input',
          'this is the only pack',
          form.get('pack') ?? '',
          'ingest another first: the service needs one',
        );
      const pack = folder.carryOut(form);
      await folder.reload();
      return address('/curate', form.get('do') === 'remove' ? {} : { pack });
    },
  };
}
