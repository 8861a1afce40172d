// The door for checks of settings and packs: what they look at besides the shape of a pack.

export { isCommonWord, isKnownWord } from '../language/word-table.js';
export { outdatedLines } from '../safety/crisis-lines.js';
export { unknownAbout } from '../search/unknown-about.js';
export { editDistance } from '../text/edit-distance.js';
