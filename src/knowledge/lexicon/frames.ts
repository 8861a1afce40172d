// Phrases that frame a question without being part of what it asks: dropped whole before its words are read.
// Regular expressions over folded words parted by single spaces (lower case, no diacritics, no apostrophes or hyphens).

export const frames: readonly RegExp[] = [
  // To the bot, politely.
  /\b(?:hi|hello|hey|dear)\b ?(?:there|all|team|bot|everyone|folks)?\b/,
  /\b(?:can|could|would|will) you (?:please |kindly )?(?:tell|show|explain|give|say|help|list|remind)(?: to)?(?: me| us)?\b/,
  /\b(?:please |kindly )?(?:tell|remind|show|explain to|give) (?:me|us)(?: please)?\b/,
  /\b(?:ive been|weve been|id like|wed like|im|were)(?: just)? (?:wondering|curious|asking|to know|to understand|to find out|to ask)\b/,
  /\b(?:i|we) (?:was|were|am|are|have been|keep|would like|want|wanted|need)(?: just)? (?:wondering|curious|asking|to know|to understand|to find out|to ask)\b/,
  /\bdo(?:es)? (?:you|anyone|anybody|we) (?:happen to )?(?:know|think)\b(?! yet)/,
  /\b(?:thanks|thank you|cheers|many thanks)(?: in advance| so much| a lot| very much)?\b/,
  /\b(?:quick|silly|dumb|stupid|basic|simple|random|one more|another|last) question\b/,
  /\b(?:just )?(?:out of curiosity|for my (?:thesis|class|homework|talk|presentation)|for (?:our|the|my) journal club|journal club)\b/,
  /\b(?:im|i am|hes|shes|he is|she is|aged|age) \d{1,3}(?: years old| yrs old| yo)?\b/,
  /\b\d{1,3} ?(?:years? old|yrs? old|yo|yr old|yrs)\b/,
  // "Dose" for "does", where no dose can be meant.
  /\bdose(?= (?:it|they|this|that|these)\b| \w+(?: \w+)? (?:matter|help|work|play|cause|stop|make|affect|relieve|influence|drive|contribute|have|act)s?\b)/,
  /\bat the level of\b/,
  // To the text.
  /\b(?:according to|based on|as per|per) (?:the|this|that|your) (?:review|paper|article|abstract|text|authors|source|study)\b/,
  /\b(?:in|from|by) (?:the|this|that) (?:review|paper|article|abstract|text|source|publication)\b/,
  /\b(?:what|anything) (?:does|do|did) (?:the|this|that) (?:review|paper|article|abstract|text|authors?|source) (?:say|state|report|conclude|mention|claim|write|think|find)s?(?: about| on| of| that| regarding)?\b/,
  /\b(?:does|do|did) (?:the|this|that) (?:review|paper|article|abstract|text|authors?|source) (?:say|state|report|mention|claim|discuss|cover|address|talk about|think|find)s?(?: about| on| of| that| if| whether| regarding)?(?: anything| something)?(?: about| on)?\b/,
  /\b(?:is|are) there (?:anything|something|any mention|any word|any information|information)(?: in there)?(?: about| on| of)?\b/,
  /\b(?:such as|for example|for instance|i mean|you know|by the way|in particular|in general|at all|these days|so far|to date|at present|right now|in fact|of course|after all|in other words|on the whole|as far as)\b/,
  /\bisnt it (?:true|settled|obvious|clear|a fact|proven|well known|so)(?: that)?\b/,
  /\b(?:is it|it is|it|its) (?:true|right|correct|a fact|the case|settled|well known|obvious)(?: that)?\b/,
  /\b(?:i (?:heard|read|saw|was told|know|think|believe|guess|suppose|assume)|people say|they say|everyone says|my \w+ (?:says|said|told me|claims|swears|reckons|thinks|insists|keeps saying|read|heard)) (?:that |it |about )?/,
  /\b(?:thing )?(?:people|they|everyone) (?:talk|talks|keep talking) about\b/,
  /\bignore (?:all |any |your |the )*(?:previous|prior|above|earlier|preceding|former) (?:instructions?|prompts?|rules?|messages?)(?: and)?\b/,
  /\bdisregard (?:all |any |your |the )*(?:previous|prior|above|earlier|preceding) (?:instructions?|prompts?|rules?|messages?)(?: and)?\b/,
  // German, Spanish, French, Portuguese.
  /\b(?:konnen sie|kannst du|konnten sie|konntest du) (?:mir |uns )?(?:bitte )?(?:sagen|erklaren|zeigen)\b/,
  /\b(?:ich (?:wurde|mochte) gerne? wissen|weiss man|laut (?:der|dieser|dem|diesem) (?:ubersichtsarbeit|review|artikel|studie|arbeit))\b/,
  /\b(?:que dice|dice|menciona) (?:la|el|esta|este) (?:revision|articulo|texto|estudio)(?: sobre| de| que)?\b/,
  /\b(?:segun|en) (?:la|el|esta|este) (?:revision|articulo|texto)\b/,
  /\b(?:que dit|selon|d apres) (?:la|l|cette|cet|le) (?:revue|article|texte|etude)(?: sur| de| que)?\b/,
  /\b(?:pouvez vous|peux tu|pourriez vous)(?: me| nous)? (?:dire|expliquer|montrer)\b/,
  /\best ce qu(?:e)?\b/,
  /\b(?:wie sieht es mit|wie steht es um|que hay de|qu en est il de)\b/,
];
