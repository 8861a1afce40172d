// The page's own bounds.
import { QUESTION_MAX, TOKEN_MAX } from '../../src/index.js';

/** Characters of a question that are taken from the address; Node bounds the whole of it to 16 KiB itself. */
export const QUERY_MAX = QUESTION_MAX;
/** A button's token is never longer; a longer one is passed on cut, so that the core refuses it. */
export const PRESS_MAX = TOKEN_MAX + 1;
/** What autocomplete reads and offers: more than a screen of names helps nobody. */
export const TYPED_MAX = 100;
export const OFFERED_MAX = 8;
