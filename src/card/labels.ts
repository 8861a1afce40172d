// The kinds of caveat in words, so that no meaning hangs on a colour or an icon. Neutral: the quote says how much it weighs.
import type { CaveatKind } from '../vocabulary.js';

export const caveatLabels: Readonly<Record<CaveatKind, string>> = {
  hedge: 'Worded with caution',
  evidential: 'What it rests on',
  contrast: 'Read together with',
  inconclusive: 'What cannot be concluded',
  limitation: 'Limitation',
  'weak-evidence': 'Strength of the evidence',
  'non-human': 'Evidence not from people',
  association: 'Association, not cause',
  'future-research': 'Still to be studied',
  'conflict-of-interest': 'Conflict of interest',
};

/** Said in place of a caveat where an ingested pack has none for a passage. */
export const noCaveatFound = 'No caveat was found near this passage.';

/** The same of an article in another language. */
export const noCaveatSought =
  'This article is not in English: no rule finds caveats in it. Read it in its place.';

/** Before the kind of a caveat that stands for the article as a whole. */
export const ofWholeArticle = 'Of the whole article. ';
export const ownCaveatsOnly = 'Those shown are of the whole article.';
