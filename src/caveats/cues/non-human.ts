// Words for evidence that does not come from people: animals, cells, tissue, models.
import type { CueList } from '../cue.js';

const animals =
  '(animal|animals|rodent|rodents|rat|rats|mouse|mice|murine|primate|monkey|monkeys|macaque|macaques|rabbit|rabbits|cat|cats|dog|dogs|pig|pigs|zebrafish|drosophila|hamster|hamsters|guinea pig|guinea pigs|ferret|nonhuman primate|nonhuman primates|non-human|knockout mouse|knockout mice|transgenic mouse|transgenic mice)';

export const nonHuman: CueList = {
  kind: 'non-human',
  scheme: 'indirectness of the population in GRADE (Guyatt et al., J Clin Epidemiol 2011;64:1303-1310)',
  cues: [
    {
      words: `${animals} (model|models|study|studies|experiment|experiments|data|work|research|trial|trials|evidence|findings|tissue|cells|neurons|brain|brains|slices)`,
      example: 'Animal studies indicate a role of the receptor.',
    },
    {
      words: `(in|of|with|from|using|by|for|to|on) (the|adult|male|female|anesthetized|anaesthetized|awake|transgenic|wild-type|knockout|knock-in|mutant|young|both|laboratory)? ${animals}`,
      unless: { after: '(scan|scans|allergens?|allergy|owners?|bites?)' },
      example: 'The drug blocked the wave in rats.',
    },
    { words: '(in|ex) vitro|in silico', example: 'The block was seen in vitro.' },
    {
      words:
        '(cell|tissue|neuronal|primary|slice|organotypic) (culture|cultures|line|lines)|cultured (cells|neurons|cell)|(brain|hippocampal|cortical) slices',
      example: 'The block was seen in cell culture.',
    },
    {
      words:
        '(preclinical|pre-clinical) (model|models|study|studies|data|work|evidence|research|findings|experiments)',
      example: 'Preclinical studies are promising.',
    },
    { words: '(rats|mice|monkeys|rabbits|piglets|rodents|macaques)', example: 'Treated rats moved less.' },
  ],
};
