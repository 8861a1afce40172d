// What is decided on the page, carried out as `glutamate library` and `glutamate topics` do: the same plain files of the pack.
import { badInput, type PackTexts } from '../../src/index.js';
import { confirmRecord, decideTopic, retitle } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { addGolden } from '../packs/golden.js';
import { readPacks } from '../packs/packs.js';
import { findFolder, readFolder, removeFolder, writeFolder } from './pack-folder.js';

export interface CuratedPacks {
  readonly packs: readonly Pack[];
  /** Folders that are no sound packs. */
  readonly broken: readonly string[];
}

/** Read from the disk at each look: they may be edited beside it. */
export function curatedPacks(folder: string): CuratedPacks {
  const { packs, problems } = readPacks([folder]);
  return { packs, broken: [...new Set(problems.map((problem) => problem.folder))] };
}

export function textsOf(folder: string, pack: string): PackTexts {
  return readFolder(findFolder([folder], pack));
}

const cure = 'go back to the view of the packs, and send its form';

/** `form`: the fields of one form of the view. Returns the pack that it was about. Throws a Fault where the decision cannot be carried out. */
export function carryOut(folder: string, form: URLSearchParams): string {
  const of = (name: string): string => (form.get(name) ?? '').replace(/\s+/g, ' ').trim();
  const needed = (name: string): string => {
    const value = of(name);
    if (value === '') throw badInput('a field of the form is empty', name, cure);
    return value;
  };
  const pack = needed('pack');
  const place = findFolder([folder], pack);
  const write = (edit: (texts: PackTexts) => PackTexts): void => writeFolder(place, edit(readFolder(place)));
  switch (of('do')) {
    case 'confirm':
      write((texts) => confirmRecord(texts, form.getAll('field')));
      break;
    case 'retitle':
      write((texts) => retitle(texts, needed('title')));
      break;
    case 'remove':
      // Typed by hand, so that no slip of the finger takes a pack away.
      if (needed('again') !== pack)
        throw badInput('the name of the pack was not typed', pack, 'type it as it stands above');
      removeFolder(place);
      break;
    case 'accept':
    case 'reject':
      write((texts) =>
        decideTopic(texts, needed('topic'), { kind: of('do') === 'accept' ? 'accept' : 'reject' }),
      );
      break;
    case 'rename':
      write((texts) => decideTopic(texts, needed('topic'), { kind: 'rename', name: needed('name') }));
      break;
    case 'move':
      write((texts) => decideTopic(texts, needed('topic'), { kind: 'move', facet: needed('facet') }));
      break;
    case 'answer':
      addGolden(place, needed('question'), needed('passage'));
      break;
    default:
      throw badInput('no such decision', of('do').slice(0, 40), cure);
  }
  return pack;
}
