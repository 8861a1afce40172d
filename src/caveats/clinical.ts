// Whether a text is clinical prose, where "can" and "could" hold back more often than they report an ability.

const clinicalWord =
  /(?<![\p{L}])(?:patients?|clinic(?:al|ally|ians?)?|trials?|therap(?:y|ies|eutic)|treat(?:ed|ments?)|symptoms?|disease|dos(?:e|es|age)|drugs?|placebo|women|men|children|adults|mortality|morbidity|surg(?:ery|ical)|hospitals?|care|prognosis|diagnos(?:is|tic|ed)|headaches?|migraine|pain|efficacy|adverse|side effects?|prevention|outcomes?)(?![\p{L}])/giu;
// Words of the bench: where they stand, "could be reduced" reports what was seen.
const benchWord =
  /(?<![\p{L}])(?:cells?|in vitro|genes?|promoters?|transcripts?|transcription(?:al)?|mRNA|cDNA|DNA|RNA|mutants?|plasmids?|antibod(?:y|ies)|kinases?|phosphorylat\w*|nuclear|binding|sequences?|transfect\w*|expression|proteins?|peptides?|receptors?|lines?|algorithms?|software|datasets?|lymphocytes|monocytes)(?![\p{L}])/giu;

/** More words of the clinic than of the bench. */
export function isClinical(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(clinicalWord) > count(benchWord);
}
