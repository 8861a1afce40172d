// Which sentences of an article speak of its own limits: a sentence's words, its section and its paragraph decide together.
import type { Paragraph, Sentence } from './article.js';
import { compile } from './cue.js';
import { futureResearch } from './cues/future-research.js';
import { hedges } from './cues/hedges.js';
import { announcements, limitations } from './cues/limitations.js';
import { studyLimits } from './cues/study-limits.js';

const named = compile(limitations.cues);
const discussed = compile(studyLimits.cues);
const announced = compile(announcements.cues);
const future = compile(futureResearch.cues);
const hedged = compile(hedges.cues);

/** Not "Strengths and weaknesses in relation to other studies", which is of others. */
const limitsSection =
  /^(?!.*(?:other|previous|existing|earlier) (?:studies|work|models|reports)).*(?:limitation|weakness|caveat)/i;
const discussionSection =
  /\b(?:discussion|conclusions?|comments?|interpretation|limitations?|strengths?|weaknesse?s|implications?|perspectives?)\b/i;
const methodsSection =
  /\b(?:methods?|materials|results?|abstract|introduction|background|case|objectives?|statistical|participants|procedure)\b/i;
/** Nothing of this is said about the study at hand. */
export const silentSection =
  /^(?:\d+\.?\s*)?(?:references|bibliography|literature cited|further reading|works cited)\b/i;

const enumerated =
  /^(?:and\s)?(?:first|firstly|second|secondly|third|thirdly|fourth|fourthly|forth|fifth|fifthly|sixth|sixthly|seventh|last|lastly|finally|also|another|moreover|furthermore|further|additionally|in addition|besides|next|one|a (?:second|third|fourth|further|final)|the (?:first|second|third|fourth|final|last|other)|\(?[1-9ivx]{1,3}\))(?![\p{L}])/iu;
const continued =
  /^(?:this|these|those|that is|therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)|so|for (?:the same|this|these|example|instance)|as such|because|since|due to|although|though|while|despite|even|if|it|they|similarly|likewise|in particular|specifically|potentially|it is|there (?:is|are|was|were|may|might))(?![\p{L}])/iu;
const countered =
  /^(?:nevertheless|nonetheless|despite (?:these|this|those|such|the (?:above|aforementioned)|some|its)|in spite of|notwithstanding|in conclusion|in summary|to conclude|overall|conversely|regardless|on the other hand|strengths?|the (?:main |major |key )?strengths?|our (?:study|trial|analysis) has (?:several |many |some )?(?:important )?strengths|a (?:major |key |particular )?strength)(?![\p{L}])/iu;
const turned = /^(?:however|but|yet|still|on the contrary)(?![\p{L}])/iu;
/** A place in a list, which in a discussion is mostly a list of limits. */
const counted =
  /^(?:first|firstly|second|secondly|third|thirdly|fourth|fourthly|forth|fifth|fifthly|sixth|seventh|lastly),?(?![\p{L}])/iu;
const citesOthers =
  /^(?:previous|earlier|prior|recent|several|some|many|other|numerous) (?:studies|work|reports|research|trials|authors|investigators|analyses)(?![\p{L}])/iu;
const speaksOfItself =
  /(?<![\p{L}])(?:we|our|us|this (?:study|analysis|trial|review|work|cohort|report|paper)|(?:the )?(?:present|current) (?:study|analysis|work|trial|review))(?![\p{L}])/iu;
const reassures =
  /(?<![\p{L}])(?:strength|strengths|comparable|robust|consistent with|similar (?:results|findings|to)|well[- ]established|validated|unlikely|confirm(?:s|ed)|supports?|enhances|in accordance with|minimi[sz]ed?|acceptable|reliable|still (?:valid|meaningful|relevant)|advantage)(?![\p{L}])/iu;
const negative =
  /(?<![\p{L}])(?:not|no|nor|nothing|little|only|lack(?:ed|s|ing)?|small(?:er)?|limit(?:ed|s|ing|ation)?|unable|cannot|bias(?:ed|es)?|confound\p{L}*|missing|unavailable|incomplete|few(?:er)?|without|unknown|unclear|uncertain|difficult|self-report\p{L}*|retrospective\p{L}*|cross-sectional|observational|single|short|excluded|insufficient|misclassif\p{L}*|under\p{L}*|over\p{L}*|heterogene\p{L}*|error|errors|imprecis\p{L}*|restricted|relied|rely|subjective|mere(?:ly)?|rather than|caution|neither|exclusively|solely|mostly|mainly|small|lower|less)(?![\p{L}])/iu;
const ofOurs =
  /(?<![\p{L}])(?:we|our|this (?:study|analysis|trial|review|work|cohort)|the (?:present|current) (?:study|analysis)|participants|patients|subjects|sample|data|findings|results|cohort)(?![\p{L}])/iu;

export function callsForResearch(text: string): boolean {
  return future(text).length > 0;
}

/** The words of a study that speaks of itself: "our sample", "the present study". */
export function isOwnVoice(text: string): boolean {
  return speaksOfItself.test(text);
}

export function isLimitsSection({ section }: Paragraph): boolean {
  return limitsSection.test(section.at(-1) ?? '');
}

function passageSentence(text: string, inside: boolean): boolean {
  if (countered.test(text)) return false;
  if (named(text).length > 0 || discussed(text).length > 0 || future(text).length > 0) return true;
  if (citesOthers.test(text)) return false;
  if (turned.test(text)) return negative.test(text) && !reassures.test(text);
  if (inside && enumerated.test(text)) return true;
  if (reassures.test(text) && !negative.test(text)) return false;
  if (!inside) return negative.test(text) && ofOurs.test(text) && !reassures.test(text);
  return negative.test(text) || hedged(text).length > 0 || (continued.test(text) && ofOurs.test(text));
}

function announces(text: string): boolean {
  return announced(text).length > 0 && !countered.test(text);
}

/** An announcement names no limit itself: nothing follows "limitations" but how many there are and that they matter. */
function onlyAnnounces(text: string): boolean {
  return (
    /(?<![\p{L}])(?:limitations|weaknesses|shortcomings|drawbacks|strengths)(?![\p{L}])/iu.test(text) &&
    text.split(/\s+/).length <= 18 &&
    !/(?<![\p{L}])(?:limitations|weaknesses|shortcomings) (?:of (?:this|our|the (?:present|current)) [\p{L} -]{3,20} )?(?:is|are|was|were|include[sd]?|:)(?![\p{L}])(?! (?:several|some|many|worth|important|discussed|as follows|listed|noteworthy|noted|acknowledged|described))/iu.test(
      text,
    ) &&
    !/\b(?:such as|including|namely|because|due to|first)\b/i.test(text)
  );
}

/** Under a heading of limits all is one but what is said of others, in praise, or against a limit. */
function dismisses(text: string): boolean {
  return countered.test(text) || turned.test(text) || citesOthers.test(text) || reassures.test(text);
}

type SectionKind = 'limits' | 'discussion' | 'elsewhere' | 'unknown';

/** Where a paragraph stands: the nearest heading that tells decides. */
function placeOf({ section }: Paragraph): SectionKind {
  if (limitsSection.test(section.at(-1) ?? '')) return 'limits';
  const telling = section.findLast((title) => discussionSection.test(title) || methodsSection.test(title));
  if (telling === undefined) return 'unknown';
  return discussionSection.test(telling) ? 'discussion' : 'elsewhere';
}

/** The sentences of a paragraph that name a limit of the article. `alone`: nothing but one sentence is known. */
export function limitSentences(paragraph: Paragraph, alone: boolean): Set<Sentence> {
  const place = placeOf(paragraph);
  const inLimits = place === 'limits';
  const elsewhere = place === 'elsewhere';
  const found = new Set<Sentence>();
  // Under "Strengths and limitations" either may come first: until limits are announced, only plain negatives count.
  let open = inLimits && !/strength/i.test(paragraph.section.at(-1) ?? '');
  let weighed = inLimits;
  for (const sentence of paragraph.sentences) {
    const text = sentence.text;
    if (announces(text)) {
      if (place === 'unknown') open = onlyAnnounces(text) || speaksOfItself.test(text);
      else open = !elsewhere || /\b(?:our|this|present) /i.test(text);
    }
    if (countered.test(text))
      open = inLimits && !/^(?:in conclusion|in summary|to conclude|overall)/i.test(text);
    if (onlyAnnounces(text)) {
      weighed ||= !elsewhere;
      continue;
    }
    if (
      open || weighed
        ? passageSentence(text, open) || (inLimits && open && !dismisses(text))
        : !elsewhere && (standsOut(text, alone ? 'alone' : place) || (alone && mayBeOfList(text)))
    )
      found.add(sentence);
  }
  return found;
}

/** Limits in a passage that stands for itself: where no heading tells, the words of a limit are enough. */
export function passageLimits(paragraph: Paragraph): Set<Sentence> {
  const found = limitSentences(paragraph, false);
  if (placeOf(paragraph) === 'unknown')
    for (const one of paragraph.sentences) if (standsOut(one.text, 'alone')) found.add(one);
  return found;
}

/** The words of a study's limits are read as such where studies are discussed, or where nothing is known but the sentence. */
function standsOut(text: string, place: 'alone' | SectionKind): boolean {
  if (countered.test(text) || citesOthers.test(text)) return false;
  if (place === 'unknown') return named(text).length > 0 && speaksOfItself.test(text);
  return named(text).length > 0 || (place !== 'limits' && discussed(text).length > 0);
}

/** A sentence without its paragraph: it may be one of a list of limits, so what would go on with such a list counts, too. */
function mayBeOfList(text: string): boolean {
  if (countered.test(text) || citesOthers.test(text)) return false;
  if (future(text).length > 0 || counted.test(text)) return true;
  return (enumerated.test(text) || continued.test(text)) && negative.test(text) && ofOurs.test(text);
}
