// Invented paragraphs of the kinds at which sentences are cut wrongly, each as its sentences; joined by blanks they are the text.
import type { Paragraph } from './measure-sentences.js';

export const sentenceKinds: Readonly<Record<string, readonly Paragraph[]>> = {
  'months and days': [
    ['Storks were ringed from Mar. 2004 to Nov. 2006.', 'None was lost.'],
    ['Nests were found in Sept. 2011.', 'Nobody climbed.'],
    ['The first egg was laid on Apr. 2 and the last on Jun. 19.', 'Both hatched.'],
    ['The list was closed on Oct. 31, 2017.', 'It holds nine names.'],
    ['Frogs called between Feb. 20 and Aug. 5.', 'Then it was quiet.'],
    ['Feed was given Tue. Thu. and Sat. at dawn.', 'Water was free.'],
    ['The pond froze in Dec.', 'The frogs slept.'],
  ],
  'firms and places': [
    ['The dye came from Moor Chem. Co. and was kept dark.', 'It faded.'],
    ['Counts were made at Lab. C and Lab. D.', 'They agreed.'],
    ['The seed was bought from Fen Ltd. in bulk.', 'It was dry.'],
  ],
  'names by letters': [
    ['Hens were short of vitamin D.', 'Chicks (n = 8) were not.'],
    ['All had hepatitis C.', 'Donors (n = 3) were told.'],
    ['The cows lacked apolipoprotein E.', 'Calves (n = 5) were young.'],
    ['The oil is Coenzyme Q.', 'Trials (three) were short.'],
    ['The wart was of type B.', 'Cases and Controls were paired.'],
    ['Goats were fed with B.', 'However, A was sweeter.'],
    ['The hens were put in group A.', 'Ducks and Geese were left out.'],
  ],
  'initials of persons': [
    ['Robert Q. Heron has received lecture fees.', 'He holds no shares.'],
    ['Fees went to K.L. Swift and to M. Wren.', 'The other authors had none.'],
    ['The counts were made by Anna B. Crane and read by O. P. Teal.', 'They were kept.'],
    ['We thank Martha T. Rook for seed.', 'The barn was lent.'],
    ['The work of P. R. Gull and A. Tern was read.', 'It was old.'],
    ['The ponds were dug by A.B. and C.D.', 'E.F. wrote the text.'],
    ['Judith C. Stork and Ed F. Lark wrote the text.', 'All agreed.'],
  ],
  'small starts': [
    ['Cones were lost.', 'α-synuclein was found in the newt.'],
    ['Plaques were few.', 'β-amyloid was dyed.'],
    ['Itch was rated.', 'γ-aminobutyric acid was not.'],
    ['β-Blockers calm.', 'ω-3 fatty acids do not.', 'κ-opioids may.'],
    ['All newts lived.', 'l-arginine came later.'],
    ['It was stopped.', 'von Willebrand factor rose.'],
    ['The line was bred.', 'de novo changes were few.'],
    ['It rose 4-fold in controls.', 'shha showed no change.'],
    ['The tail grew.', 'fgf8a was expressed in its tip.'],
    ['The gland was small.', 'p63 was absent.', 'mRNA was scarce.'],
  ],
  'marks after the stop': [
    ['Newts sleep by day. [36]', 'A pond was drained.'],
    ['Newts sleep by day.³⁶', 'A pond was drained.'],
    ['Newts sleep by day. ³⁶', 'A pond was drained.'],
    ['Newts sleep by day.⁶,⁷', 'Others do not.'],
    ['Newts sleep by day. [6, 7]', 'Others do not.'],
    ['Newts sleep by day.[2–4]', 'Others do not.'],
    ['Newts sleep by day.', '[9] found none that did.'],
  ],
  'stops that end none': [
    ['Newts of approx. 3 g were weighed, see Fig. 2 and Tab. 1.', 'Toads were not.'],
    ['It was seen by Gull et al. in two ponds.', 'One was dry.'],
    ['The dose was 0.5 mg vs. 2.5 mg.', 'Both were safe.'],
  ],
};
