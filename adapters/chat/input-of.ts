// What a message asks: its words, with a word about files that came along; or, where it has none, that there is nothing to read.
import type { Turn } from '../adapter.js';

/** `called`: the bot was named in it, which by itself asks for help. */
export function inputOf(text: string, { files, called }: { files: boolean; called: boolean }): Turn['input'] {
  const words = text.trim();
  if (words === '' && files) return { kind: 'unreadable', what: 'files' };
  if (words === '' && !called) return { kind: 'unreadable', what: 'nothing' };
  return files ? { kind: 'text', text: words, files } : { kind: 'text', text: words };
}
