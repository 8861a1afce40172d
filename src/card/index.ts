// The door for whoever shows cards: laid out, paged, as plain text, and the cards that stand for no answer.

export type { Action, Block, PressAction, Run } from './card.js';
export { closestCard } from './closest-card.js';
export { withFilesNotice } from './compose.js';
export { fit } from './fit.js';
export { laidOut, type Piece } from './laid-out.js';
export type { MarkedPiece } from './marks.js';
export { type Line, partOf, plainLines } from './plain.js';
export { elsewhereCard, failureCard, waitCard } from './remarks.js';
export { journalAndYear } from './source-label.js';
export { aligned, parseTabTable } from './table.js';
export { type CardWords, cardWords, caveatLabels, fill, languageOf } from './words.js';
