// What names an institution: no person bears its words, so a line that has one is no byline, and no topic of an article is made of it.
import { says } from '../article-words.js';

export function namesInstitution(text: string): boolean {
  return says(text, 'institution');
}
