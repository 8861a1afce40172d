// Which sentences of an article speak of its own limits: a sentence's words, its section and its paragraph decide together.
import type { Paragraph, Sentence } from './article.js';
import { type Cues, cuesIn, says } from './cues.js';

/** Under this heading nothing is said about the study at hand. */
export function isSilent(heading: string): boolean {
  return says(heading, 'heading of references');
}

export function isLimitsSection({ section }: Paragraph): boolean {
  const cues = cuesIn(section.at(-1) ?? '');
  return cues.has('heading of limits') && !cues.has("heading of others' work");
}

function namesLimit(cues: Cues): boolean {
  return (
    cues.has('limitation') ||
    cues.has('limitation said plainly') ||
    cues.has('limitation where studies are discussed')
  );
}

/** A sentence of a passage of limits. `inside`: they were announced and nobody argued back since. */
function passageSentence(cues: Cues, inside: boolean): boolean {
  if (cues.has('argues back')) return false;
  if (namesLimit(cues) || cues.has('future-research')) return true;
  if (cues.has('other studies')) return false;
  const lacks = cues.has('lacks');
  const reassures = cues.has('reassures');
  if (cues.has('turns')) return lacks && !reassures;
  if (inside && cues.has('next of a list')) return true;
  if (reassures && !lacks) return false;
  if (!inside) return lacks && cues.has('of ours') && !reassures;
  return lacks || cues.has('hedge') || (cues.has('goes on') && cues.has('of ours'));
}

/** An announcement names no limit itself: nothing follows "limitations" but how many there are and that they matter. */
const announcementMax = 18;
function onlyAnnounces(text: string, cues: Cues): boolean {
  return (
    cues.has('limits in general') && !cues.has('limits named') && text.split(/\s+/).length <= announcementMax
  );
}

/** Under a heading of limits all is one but what is said of others, in praise, or against a limit. */
function dismisses(cues: Cues): boolean {
  return cues.has('argues back') || cues.has('turns') || cues.has('other studies') || cues.has('reassures');
}

type SectionKind = 'limits' | 'discussion' | 'elsewhere' | 'unknown';

/** Where a paragraph stands: the nearest heading that tells decides. */
function sectionKind(paragraph: Paragraph): SectionKind {
  if (isLimitsSection(paragraph)) return 'limits';
  const telling = paragraph.section
    .map(cuesIn)
    .findLast((cues) => cues.has('heading of a discussion') || cues.has('heading of methods and results'));
  if (telling === undefined) return 'unknown';
  return telling.has('heading of a discussion') ? 'discussion' : 'elsewhere';
}

/** The sentences of a paragraph that name a limit of the article. `alone`: nothing but one sentence is known. */
export function limitSentences(paragraph: Paragraph, alone: boolean): Set<Sentence> {
  const place = sectionKind(paragraph);
  const inLimits = place === 'limits';
  const elsewhere = place === 'elsewhere';
  const limits = new Set<Sentence>();
  // Under "Strengths and limitations" either may come first: until limits are announced, only plain negatives count.
  let open = inLimits && !says(paragraph.section.at(-1) ?? '', 'heading of strengths');
  let weighed = inLimits;
  for (const sentence of paragraph.sentences) {
    const text = sentence.text;
    const cues = cuesIn(text);
    const onlyAnnounced = onlyAnnounces(text, cues);
    if (cues.has('argues back')) open = inLimits && !cues.has('closes');
    else if (cues.has('limitations announced')) {
      if (place === 'unknown') open = onlyAnnounced || cues.has('own voice');
      else open = !elsewhere || cues.has('this one');
    }
    if (onlyAnnounced) {
      weighed ||= !elsewhere;
      continue;
    }
    if (
      open || weighed
        ? passageSentence(cues, open) || (inLimits && open && !dismisses(cues))
        : standsOut(cues, alone && !elsewhere ? 'alone' : place) || (alone && !elsewhere && mayBeOfList(cues))
    )
      limits.add(sentence);
  }
  return limits;
}

/** Limits in a passage that stands for itself: where no heading tells, the words of a limit are enough. */
export function passageLimits(paragraph: Paragraph): Set<Sentence> {
  const limits = limitSentences(paragraph, false);
  if (sectionKind(paragraph) === 'unknown')
    for (const sentence of paragraph.sentences)
      if (standsOut(cuesIn(sentence.text), 'alone')) limits.add(sentence);
  return limits;
}

/** The words of a study's limits are read as such where studies are discussed, or where nothing is known but the sentence. */
function standsOut(cues: Cues, place: 'alone' | SectionKind): boolean {
  if (cues.has('argues back') || cues.has('other studies')) return false;
  if (cues.has('limitation said plainly')) return true;
  if (place === 'elsewhere') return false;
  if (place === 'unknown') return cues.has('limitation') && cues.has('own voice');
  if (cues.has('limitation')) return true;
  return place !== 'limits' && cues.has('limitation where studies are discussed') && !cues.has('reassures');
}

/** Whether a sentence that follows a result names by its own words what limits it: its bias, its size, its measures. */
export function limitsResultBefore(text: string): boolean {
  const cues = cuesIn(text);
  const names = cues.has('limits every result') || cues.has('limits the result before');
  return names && !cues.has('reassures') && !cues.has('other studies');
}

/** A sentence without its paragraph: it may be one of a list of limits, so what would go on with such a list counts, too. */
function mayBeOfList(cues: Cues): boolean {
  if (cues.has('argues back') || cues.has('other studies')) return false;
  if (cues.has('future-research') || cues.has('counted')) return true;
  return (cues.has('next of a list') || cues.has('goes on')) && cues.has('lacks') && cues.has('of ours');
}
