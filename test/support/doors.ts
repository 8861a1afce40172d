// The names that a door of the core offers, where each is defined, and which of them a file takes.
import { posix } from 'node:path';
import type { SourceFile } from './imports.js';

export interface Offered {
  readonly door: string;
  /** As the door calls it, and as its definition does. */
  readonly name: string;
  readonly defined: string;
  /** The file of its definition. */
  readonly from: string;
}

/** Of a door, which passes names on; the vocabulary defines its own. */
export function doorNames({ path, text }: SourceFile): readonly Offered[] {
  return lists(path, text, 'export').map(({ first, second, file }) => ({
    door: path,
    name: second,
    defined: first,
    from: file,
  }));
}

/** What a file imports by name, each as `src/card/index.ts fit`. */
export function namesTaken({ path, text }: SourceFile): readonly string[] {
  return lists(path, text, 'import').map(({ first, file }) => `${file} ${first}`);
}

function lists(path: string, text: string, verb: 'import' | 'export') {
  const statement = new RegExp(`^${verb} (?:type )?\\{([^}]*)\\} from '([^']+)\\.js';`, 'gm');
  return [...text.matchAll(statement)].flatMap(([, names = '', to = '']) =>
    names.split(',').flatMap((one) => {
      const [first = '', second = first] = one
        .trim()
        .replace(/^type /, '')
        .split(' as ');
      return first === '' ? [] : [{ first, second, file: `${posix.join(posix.dirname(path), to)}.ts` }];
    }),
  );
}

/** Whether a docstring ends on the line before the definition. */
export function isDocumented({ defined, from }: Offered, files: readonly SourceFile[]): boolean {
  const text = files.find(({ path }) => path === from)?.text ?? '';
  const definition = `export (?:async )?(?:function\\*?|const|interface|type|class) ${defined}\\b`;
  return new RegExp(`\\*/\\n${definition}`).test(text);
}
