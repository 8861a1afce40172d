// How people ask for advice on their own treatment, or that of someone near, in the languages in which questions are read.
// Patterns over folded words parted by single spaces (lower case, no diacritics, no apostrophes).

const near =
  '(?:mum|mom|mother|dad|father|wife|husband|son|daughter|child|kid|kids|baby|brother|sister|friend|partner|girlfriend|boyfriend|gran|grandma|grandmother|grandpa|grandfather|aunt|uncle|patient|parents?|teen|teenager)';
const reading =
  '(?:ask (?:you|the bot|this|here|about)|cite|read|find|see|get|trust|believe|quote|know|use (?:this|you|it|the bot|your)|add|install|assume|conclude|say|share|download|access|report|present|reference|interpret|understand|tell)';

export const adviceCues: readonly RegExp[] = [
  new RegExp(`\\b(?:should|shall|may|must|ought|might|can|could) i\\b(?! (?:\\w+ )?${reading}\\b)`),
  new RegExp(`\\b(?:should|can|could|may|must) (?:my|our) (?:\\w+ )?${near}\\b`),
  /\b(?:how much|how many|how often|how long|what dose|which dose|when|what)\b(?: \w+){0,4} (?:should|can|could|do|must|shall|would) (?:i|we) (?:take|need|try|use|give|start|be taking|have to take|swallow)\b/,
  /\b(?:for|against|with|on|of|treat|helping|help|helps|cure|cures|stop|stops|ease|prevent|fix|relieve) my (?:\w+ ){0,2}(?:migraines?|headaches?|attacks?|aura|auras|head|pain|fhm|condition)\b/,
  new RegExp(`\\b(?:for|give|giving|help|helps|treat) (?:my|our) (?:\\w+ )?${near}\\b`),
  /\bme (?:to )?(?:go|going|start|starting|take|taking|try|trying|use|using|be|being|get|getting) (?:on )?/,
  /\b(?:too much|too little|enough|harmful|dangerous|bad|better) for me\b/,
  /\b(?:help|helps|work for|works for|good for|safe for|right for|best for|suitable for|ok for|okay for|benefit|suit|cure|cures|effective for) me\b/,
  /\bmy (?:own )?(?:dose|dosage|doses|prescription|medication|medications|meds|tablets|pills|treatment|regimen)\b/,
  /\b(?:i|ive|im|i am|i have)(?: \w+){0,3} (?:take|taking|took|on|prescribed|given|started|put on|use|using) (?:\w+ ){0,4}(?:mg|milligrams|grams?|tablets?|pills?|a day|daily|twice|every|already|now|since|together|alongside)\b/,
  /\b(?:i was|ive been|i have been|was|were|just|been|got) (?:just )?(?:prescribed|put on|offered|given)\b/,
  /\b(?:prescribed|gave|offered|offers|recommended|recommends|wants) me\b/,
  /\bwhat (?:should|would|could|can) i (?:take|try|do about|do for|use)\b/,
  /\b(?:is|are) (?:it|this|that|\w+) (?:ok|okay|safe|fine|alright|a good idea|worth) (?:for me )?(?:if i|for me|to (?:take|try|start|stop|combine|mix|use|give))\b/,
  /\b(?:if|when|while|before|because|since|as) (?:i|im|i am) (?:take|taking|am|m|on|pregnant|breastfeeding|use|using|combine|mix|stop|skip|start|have)\b/,
  /\b(?:thinking of|thinking about|considering|tempted to|planning to|afraid to|scared to|going to) (?:try|trying|taking|starting|stopping|take|start|stop|switch|switching|quit|quitting|using|use|ordering|buying)\b/,
  /\b(?:i|we) (?:want|wanna|would like|plan|need) to (?:take|try|start|stop|use|switch|increase|double|combine|reduce|quit)\b/,
  // German
  /\b(?:soll|sollte|darf|kann|konnte|muss) ich\b(?!.*\b(?:zitieren|lesen|fragen|finden)\b)/,
  /\b(?:mir|mich) (?:\w+ ){0,3}(?:helfen|hilft|empfehlen|empfiehlst|raten|verschrieben)\b|\b(?:hilft|helfen|empfehlen sie|empfiehlst du|raten sie|ratst du) (?:\w+ ){0,2}mir\b/,
  /\bmeine[nmrs]? (?:\w+ )?(?:migrane\w*|kopfschmerz\w*|anfalle\w*|dosis|medikament\w*|frau|mann|mutter|vater|tochter|sohn|kind)\b/,
  /\bich (?:nehme|bekomme|habe (?:\w+ ){0,3}verschrieben)\b/,
  // Spanish
  /\b(?:debo|deberia|puedo|podria|tengo que|me conviene|conviene que|me recomienda\w*|me aconseja\w*|me recetaron|me receto|me ayuda|me ayudaria|me sirve|me serviria|me funciona\w*)\b(?!.*\b(?:citar|leer|preguntar)\b)/,
  /\bmis? (?:\w+ )?(?:migranas?|jaquecas?|dolor\w*|cefaleas?|dosis|medicacion|hij[oa]|madre|padre|espos[oa]|mujer|marido)\b|\btomo\b/,
  // French
  /\b(?:dois je|devrais je|puis je|pourrais je|je (?:peux|dois|devrais|pourrais)|est ce que je|faut il que je|me conseill\w*|me recommand\w*|m a prescrit|m aider|m aide|puis je)\b(?!.*\b(?:citer|lire|demander)\b)/,
  /\b(?:ma|mes|mon) (?:\w+ )?(?:migraines?|maux|mal|cephalees?|crises?|dose|traitement|fille|fils|mere|pere|femme|mari|enfant)\b|\bje prends\b/,
  // Portuguese
  /\b(?:devo|deveria|posso|poderia|me recomenda\w*|me receit\w*|me ajuda\w*|me aconselh\w*|eu tomo|estou tomando)\b(?!.*\b(?:citar|ler|perguntar)\b)/,
  /\b(?:minhas?|meus?) (?:\w+ )?(?:enxaquecas?|dor|dores|cefaleias?|dose|remedio|filh[oa]|mae|pai|espos[oa]|marido)\b/,
];

/** Asking for a recommendation is asking for advice only where it is about treatment. */
export const recommendationCues: readonly RegExp[] = [
  /\b(?:would|do|could|can) you (?:recommend|advise|prescribe|suggest)\b/,
  /\b(?:advise|recommend|prescribe|suggest) me\b|\bwhat do you (?:recommend|advise|suggest)\b/,
  /\b(?:empfehlen sie|empfiehlst du|recomienda\w*|recommand\w*|conseill\w*|recomend\w*)\b/,
];
