// The help card: what can be asked, made from the grammar and the packs, never from a list of its own.
import { grammar } from '../command/grammar.js';
import type { Library } from '../knowledge/library.js';
import type { Suggestion } from '../vocabulary.js';
import { textBlock } from './blocks.js';
import type { Block, Run } from './card.js';
import { helpIntro, helpOutro } from './texts.js';

export function helpBlocks(library: Library, suggestions: readonly Suggestion[]): Block[] {
  const rows = grammar(library).map(({ verb, args, about }): readonly Run[] => {
    const names = args.map(({ name, required }) => (required ? name.toUpperCase() : `[${name}]`));
    return [{ text: [verb, ...names].join(' '), style: 'strong' }, { text: `: ${about}` }];
  });
  const examples = suggestions.map(({ text }): readonly Run[] => [{ text }]);
  return [
    textBlock('body', helpIntro),
    { kind: 'list', title: 'Commands:', items: rows },
    { kind: 'list', title: 'For example:', items: examples },
    textBlock('note', helpOutro(suggestions[0]?.label)),
  ];
}
