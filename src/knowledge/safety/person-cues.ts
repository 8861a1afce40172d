// Words by which a message tells of a person here and now: the asker, or someone near. Folded, as in emergency-cues.ts.

/** The asker as subject, or a person near to the asker. */
export const persons: readonly RegExp[] = [
  /\b(?:i|im|ive|id|myself|me|we|were|weve|us|mine)\b/,
  /\b(?:he|she|hes|shes|theyre|him|her|his|hers)\b/,
  /\b(?:my|our|a|the|this|his|her|their) (?:\w+ )?(?:mum|mom|mommy|mother|dad|daddy|father|parents?|wife|husband|hubby|son|daughter|child|kid|kids|toddler|baby|boy|girl|brother|sister|friend|bestie|mate|roommate|room mate|flatmate|housemate|partner|girlfriend|boyfriend|fiance|fiancee|gf|bf|bro|sis|cousin|nephew|niece|uncle|aunt|auntie|gran|granny|grandma|grandmother|grandpa|grandad|grandfather|nan|neighbou?r|colleague|coworker|boss|student|pupil|teammate|patient|client|resident|guy|lady|man|woman|teen|teenager|ex|passenger|stranger)\b/,
  /\b(?:someone|somebody|patient|pt)\b(?!s)/,
  /\b(?:ich|mir|mich|mein\w*|wir|uns\w*|er|sie|ihm|ihr\w*|sein\w*|mutter|mama|vater|papa|frau|mann|freund\w*|kind|sohn|tochter|bruder|schwester|oma|opa|kolleg\w*|nachbar\w*|patientin|patient)\b/,
  /\b(?:yo|me|mi|mis|tengo|siento|estoy|he|se|le|ella|el|madre|mama|padre|papa|esposa|esposo|marido|mujer|hijo|hija|hermano|hermana|amigo|amiga|abuela|abuelo|novia|novio|companer\w*|vecin\w*|paciente)\b/,
  /\b(?:je|j|me|moi|mon|ma|mes|il|elle|mere|maman|pere|papa|femme|mari|fils|fille|frere|soeur|ami|amie|grand mere|grand pere|copain|copine|collegue|voisin\w*|patiente?|bebe)\b/,
  /\b(?:eu|me|meu|minha|estou|to|ele|ela|mae|pai|esposa|marido|filho|filha|irmao|irma|amigo|amiga|avo|namorad\w*|colega|vizinh\w*|paciente)\b/,
];
