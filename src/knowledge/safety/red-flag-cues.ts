// Headache red flags and other signs of an emergency, as people tell them. Statements fire as they stand; signs when told of a
// person, now. Source: Do et al., Neurology 2019;92:134-144, doi 10.1212/WNL.0000000000006697; speech, face, arm: FAST.
import type { EmergencyCue } from './emergency-cues.js';

const limb = '(?:arms?|legs?|hands?|side|face|body|foot|feet|fingers|half|mouth|left|right|limbs?|lip|eye)';

export const redFlagCues: readonly EmergencyCue[] = [
  {
    reason: 'red-flag',
    force: 'statement',
    patterns: [
      /\b(?:worst|most (?:severe|intense|awful|terrible|painful|horrible)) (?:\w+ )?(?:headache|head pain|migraine|pain in my head|head ache|pain)\b.{0,25}\b(?:of|in|ever|had|life|known|experienced|felt|imaginable)\b/,
      /\bnever (?:had|felt|experienced|known) (?:a |any |such a |such |any other )?(?:\w+ )?(?:headache|head pain|pain)(?: \w+){0,3} (?:like this|this bad|so bad|as bad|before|this severe|so severe)\b/,
      /\b(?:like )?(?:being |been |got |was |were )?(?:hit|struck|kicked|clubbed|whacked|shot|stabbed)(?: \w+){0,3} (?:over|in|on|to|across|at) the (?:back of the |back of my )?head\b.{0,80}\b(?:now|headache|pain|vomit|suddenly|sudden|since)\b/,
      /\b(?:exploded|explosion|explode|exploding|burst|popped|thunderclap|snapped)(?: \w+){0,3} (?:in|inside|behind) (?:my|her|his) (?:head|skull|eye|brain)\b/,
    ],
  },
  {
    reason: 'red-flag',
    force: 'sign',
    patterns: [
      // Onset
      /\b(?:thunderclap|thunder clap|explosive|sudden onset|out of nowhere|out of the blue|from nowhere|zero to ten|0 to 10|suddenly|all of a sudden|sudden|came on in seconds|within seconds|in seconds|instantly|within a minute|in a minute)\b.{0,60}\b(?:headache|head ?pain|head|skull|migraine|pain)\b/,
      /\b(?:headache|head ?pain|head|skull|migraine|pain)\b.{0,60}\b(?:thunderclap|thunder clap|explosive|out of nowhere|out of the blue|from nowhere|zero to ten|0 to 10|suddenly|all of a sudden|came on in seconds|within seconds|in seconds|instantly|within a minute|in a minute|in one second|like a bomb|like an explosion|like lightning)\b/,
      // Meningism and infection
      /\b(?:fever|temperature|feverish|39|40|38|burning up|rash|chills)\b.{0,80}\b(?:stiff neck|neck is (?:so |really |very )?stiff|neck stiff\w*|neck (?:is )?(?:so |too )?rigid|cant (?:bend|move|touch) (?:my|her|his|the) (?:neck|chin|head)|chin to)\b/,
      /\b(?:stiff neck|neck is (?:so |really |very )?stiff|neck stiff\w*|neck (?:is )?(?:so |too )?rigid|cant (?:bend|move) (?:my|her|his|the) neck|chin to)\b.{0,80}\b(?:fever|temperature|feverish|39|40|rash|vomit\w*|confused|headache|light)\b/,
      /\b(?:rash|purple spots|spots)\b.{0,50}\b(?:dont fade|doesnt fade|not fade|wont fade|glass)\b/,
      // Weakness, face, numbness
      new RegExp(
        `\\b(?:cant|cannot|can not|unable to|couldnt|not able to|can barely|barely|can hardly|struggling to|stopped being able to) (?:move|feel|lift|raise|use|control)(?: \\w+){0,3} ${limb}\\b`,
      ),
      new RegExp(
        `\\b${limb}\\b(?: \\w+){0,5} (?:numb|weak|paralysed|paralyzed|limp|dead|heavy and weak|drooping|droopy|drooped|droops|sagging|hanging|gave out|went numb|gone numb|wont move|not moving|stopped working|slack|lopsided|crooked)\\b`,
      ),
      new RegExp(
        `\\b(?:numb|numbness|weak|weakness|paralysed|paralyzed|paralysis|limp|drooping|droopy|tingling|sagging)\\b(?: \\w+){0,6} ${limb}\\b`,
      ),
      /\b(?:one|left|right) side\b.{0,40}\b(?:numb|weak|weakness|paralysed|paralyzed|droop\w*|sagging|hanging|limp|stroke)\b/,
      /\b(?:half|one side|left side|right side) of (?:my|her|his|the) (?:face|body|mouth)\b/,
      // Speech
      /\b(?:slurred|slurring|slurs|garbled|jumbled|gibberish|nonsense|mumbling incoherently|talking funny|making no sense|not making sense|isnt making sense|doesnt make sense|cant (?:speak|talk|find (?:my |the |her |his )?words|get (?:my |the |her |his )?words|form (?:words|a sentence|sentences))|cannot (?:speak|talk|find words)|words (?:are|come|came|keep) (?:coming )?out (?:wrong|jumbled|slurred|weird)|lost (?:her|his|my) speech|trouble (?:speaking|talking|finding words)|unable to speak|wont come out|speech is)\b/,
      // Sight
      /\b(?:lost|losing|loss of|gone|going) (?:all |my |the |her |his |most of my )*(?:sight|vision|eyesight)\b/,
      /\b(?:cant|cannot|couldnt|can not|barely) see\b/,
      /\b(?:gone|going|went|suddenly|completely|is|am) blind\b|\bvision (?:has |just |suddenly )?(?:gone|went black|disappeared|vanished|is gone)\b|\b(?:seeing|see|sees|have|has|got) double\b|\bdouble vision\b|\b(?:curtain|shade|shutter)\b.{0,30}\b(?:eye|vision)\b/,
      /\b(?:red|bloodshot) (?:and )?(?:\w+ )?eye\b.{0,80}\b(?:vision|see|blurr?\w*|halos|vomit\w*|headache)\b|\beye\b.{0,30}\b(?:red|bloodshot|rock hard)\b.{0,80}\b(?:vision|see|blurr?\w*|halos|vomit\w*)\b|\bhalos?\b.{0,40}\b(?:lights?)\b.{0,60}\beye\b/,
      // Consciousness, confusion, seizure
      /\b(?:passed out|passing out|blacked out|blacking out|fainted|collapsed|lost consciousness|losing consciousness|unconscious|unresponsive|not responding|wont respond|wont wake|cant wake|not waking|hard to wake|difficult to wake|hardly wakes|keeps falling asleep|cant keep (?:her|his) eyes open|drowsy|slipping in and out|in and out of consciousness)\b/,
      /\b(?:confused|disoriented|disorientated|delirious|doesnt know (?:where|who|what)|doesnt recogni[sz]e|not recogni[sz]ing|dont know where i am|acting strange|acting weird|acting very odd|not herself|not himself)\b/,
      /\b(?:seizure|seizures|convulsion|convulsions|convulsing|convulsed|fitting|had a fit|having a fit|shaking all over|jerking|foaming)\b/,
      // After injury
      /\b(?:fell|fall|fallen|slipped|crashed|crash|accident|knocked|banged|bashed|hit|smacked|bumped|blow|whacked|kicked|punched|thrown|tackle|tackled|concussion|concussed|ball)\b.{0,60}\bhead\b.{0,120}\b(?:vomit\w*|throwing up|threw up|sick|sleepy|drowsy|confused|headache|worse|dizzy|blurr\w*|pupils?|memory|passed out|black(?:ed)? out|remember|unconscious|bleeding|fluid|pounding|killing|pain|hurts)\b/,
      /\b(?:vomit\w*|throwing up|sleepy|drowsy|confused|headache|dizzy|headaches|bleeding|sick)\b.{0,80}\b(?:after|since|from|following|when|because)\b.{0,50}\b(?:fell|fall|falling|slipped|crash|accident|banged|bashed|hit|hitting|smacked|blow|whacked|kicked|punched|concussion|head injury)\b.{0,50}\bhead\b/,
      /\bhead ?injury\b|\b(?:hit|banged|bashed|cracked|smacked) (?:my|her|his) head\b|\bclear fluid\b.{0,40}\b(?:nose|ear)\b|\bpupils?\b.{0,30}\b(?:bigger|larger|different|uneven|unequal|blown)\b/,
      // Pregnancy, cancer, immunity, pressure
      /\b(?:pregnant|pregnancy|weeks|postpartum|gave birth|just had a baby|trimester|after birth|after delivery)\b.{0,120}\b(?:blurr\w*|vision|spots|flashing|flashes|swollen|swelling|blood pressure|bp|worst|severe|terrible|splitting|stars|1[4-9]0|ribs?)\b/,
      /\b(?:blood pressure|bp)\b.{0,40}\b(?:1[89]\d|2\d\d|sky high|through the roof|dangerously)\b/,
      /\b(?:chest pain|cant breathe|cannot breathe|struggling to breathe|not breathing|turning blue|heart attack|having a stroke|had a stroke|is it a stroke|a stroke right now)\b/,
      /\b(?:temple|temples|scalp)\b.{0,60}\b(?:jaw|chewing|chew|vision|sight)\b.{0,60}/,
      /\b(?:cancer|tumou?r|chemo|hiv|immunosuppress\w+|transplant)\b.{0,80}\b(?:new|worst|severe|worse|worsening|daily|morning|constant|sudden)\b.{0,30}\bheadaches?\b/,
      /\bheadaches?\b.{0,60}\b(?:worse|worsening|getting worse)\b.{0,60}\b(?:every day|each day|daily|by the day|lying down|cough\w*|bend\w*|strain\w*|vomit\w*)\b/,
      /\b(?:vomit\w*|throwing up)\b.{0,40}\b(?:cant stop|nonstop|non stop|wont stop|every hour|blood)\b.{0,60}\b(?:head|headache|migraine)\b/,
      /\b(?:call|need|needs|calling) (?:an? )?(?:ambulance|911|999|112|paramedic)\b/,
    ],
  },
];
