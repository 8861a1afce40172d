// Words by which a message tells of an emergency, in every language in which the bot answers or shows its commands.
// Patterns over folded words parted by single spaces, sentences by " . " (lower case, no diacritics, no apostrophes).
// Red flags after Do et al., Neurology 2019;92:134-144, doi 10.1212/WNL.0000000000006697 (SNNOOP10).
import type { SafetyReason } from './crisis-lines.js';

export interface EmergencyCue {
  readonly reason: SafetyReason;
  /** `statement`: an emergency as it stands. `sign`: one when it is told of a person, now. */
  readonly force: 'statement' | 'sign';
  readonly patterns: readonly RegExp[];
}

const self = '(?:myself|himself|herself|themselves|themself|my self|yourself)';
const own = '(?:my|his|her|their)(?: own)?';
const pills =
  '(?:pills?|tablets?|meds|medication|capsules?|sleeping pills?|painkillers?|paracetamol|acetaminophen|tylenol|ibuprofen|aspirin|topiramate|topamax|ketamine|memantine|magnesium|triptans?|sumatriptan|amitriptyline|codeine|opioids?|antidepressants?|doses?)';

export const selfHarmCues: readonly EmergencyCue[] = [
  {
    reason: 'self-harm',
    force: 'statement',
    patterns: [
      new RegExp(
        `\\b(?:kill|killing|hang|hanging|shoot|drown|drowning|hurt|hurting|harm|harming|cut|cutting|starve|poison|poisoning|off|offing|unalive|unaliving) ${self}\\b`,
      ),
      new RegExp(
        `\\b(?:end|ending|take|taking|finish|throw away) (?:it all|${own} (?:life|lives)|things for good)\\b`,
      ),
      /\b(?:want|wants|wanted|wanna|going|gonna|ready|plan|plans|planning|rather|decided|hoping|hope|wish|prefer|like|need|try|trying|tried) (?:to )?(?:just )?(?:die|be dead|end it|disappear forever|sleep forever|not exist|not wake up|never wake up|stop existing|stop living|stop being alive|cease to exist|unalive|kms)\b/,
      /\b(?:dont|do not|didnt|doesnt|does not|never) (?:really |even |just )?(?:want|wanna|wants) (?:to )?(?:live|be alive|be here|exist|wake up|go on|be around|carry on|see tomorrow|keep living|keep going)\b/,
      /\bno longer wants? to (?:live|be here|be alive|exist|wake up|go on)\b/,
      /\b(?:would|d|ll|will|be|are|everyone is|everyones|world is|theyre|family is) (?:be )?better off (?:dead|without (?:me|him|her))\b/,
      /\b(?:no|any) (?:reason|point|will|desire|wish)(?: left)? (?:to live|to go on|in living|to be alive|to keep living|in going on|to carry on|to stay alive|in being alive|in carrying on)\b/,
      /\b(?:cant|cannot|can not|couldnt) (?:go on|carry on|do this|keep living|live like this|live with this|keep going)(?: anymore| any more| any longer| much longer)?\b.*\b(?:end|over|die|dying|dead|pills|goodbye|alive|life|live|out)\b/,
      /\b(?:im|i am|feel|feeling|shes|hes|is|been|so|really|very|actively|acutely|getting|still|am) suicidal\b/,
      /\b(?:thinking|thoughts?|think|thought|thinks|ideas?) (?:about |of )?(?:suicide|killing|dying|ending it|ending (?:my|his|her) life|not being here|death all)\b/,
      /\b(?:commit|committing|attempt|attempting|attempted|consider|considering|contemplating|planning|googling) suicide\b(?!\s*(?:rates?|risk|research))/,
      /\bsuicide (?:note|letter|plan|pact)\b/,
      /\b(?:jump|jumping|jumped|throw myself|step|stepping|leap) (?:off|from|out of|in front of|under|into)(?: of)? (?:a |the |my |that |this )?(?:\w+ )?(?:bridge|roof|building|balcony|window|train|bus|car|truck|traffic|cliff|platform|tube|metro|overpass|tracks)\b/,
      /\b(?:say|said|saying|says|write|wrote|writing|written) (?:my |his |her |our )?(?:final |last )?goodbyes?\b/,
      /\b(?:last|final) (?:message|note|post|goodbye|words)\b.*\b(?:me|my|you|i)\b/,
      /\b(?:i|he|she) (?:have|has|had|got|bought|saved|saving|stockpiled|stockpiling|am saving|counted|counting|lined up|collected|hoarding|am hoarding|am stockpiling)(?: up)? (?:enough|all|the|my|these|those|loads of)?.{0,30}\b(?:pills|tablets|rope|blade|razor|gun|knife)\b.*\b(?:end|die|do it|over|tonight|enough|finish|sleep|ready)\b/,
      /\b(?:gun|knife|blade|razor|rope|noose) (?:in|to|around|against|is|by|next)\b.*\b(?:hand|head|neck|wrists?|ready|bed|tonight|me)\b/,
      /\b(?:slit|slitting|slash|slashing|cut|cutting|cuts) (?:my|her|his|their) (?:wrists?|arms?|throat|legs?|thighs?|skin)\b/,
      /\b(?:self harm|self harming|selfharm|selfharming|self injur\w+)\b.*\b(?:i|im|my|again|she|he|daughter|son|friend|tonight)\b/,
      /\b(?:i|im|my|she|he|shes|hes|daughter|son|friend|been|keeps|started|started|back to)\b.{0,40}\b(?:self harm|self harming|selfharm|selfharming|self injur\w+)\b/,
      /\b(?:wish|wishing|wished) (?:i|he|she) (?:was|were|had)(?:nt| not| never)? (?:dead|never born|never been born|been born|alive|here|gone|woken up|never woken up)\b/,
      /\b(?:not|dont want to|never|without|wont|hope i dont|hope i never|pray i dont|if i didnt|if i dont) (?:be |have to )?(?:wake|waking|woke) up (?:again|anymore|any more|tomorrow|ever|in the morning)?\b/,
      /\b(?:wont|not going to|not gonna|might not|may not) (?:be )?(?:here|alive|around|see) (?:tomorrow|much longer|by morning|in the morning|next week|anymore|any more|for long)\b/,
      /\b(?:life|living|it|anything|existence) (?:is|isnt|is not|aint|no longer|s)?(?: really| just)? ?(?:not )?worth (?:living|it any ?more|going on)\b.*/,
      /\b(?:done|finished|tired|sick|over) (?:with|of) (?:life|living|being alive|existing|this life|my life)\b/,
      /\b(?:kms|ctb)\b|\bunalive\b/,
      /\b(?:want|wanna|need|ready|going|gonna|time) (?:to )?(?:it|everything|all of it|the pain|all this) (?:to )?(?:end|be over|stop)\b.*\b(?:forever|for good|permanently|tonight|life|pills|die)\b/,
      /\b(?:ready|time|want|wants|easier|better|going|gonna) (?:for me |just )?to (?:go for good|leave this world|leave this earth|go to sleep forever|sleep and never wake|go to sleep and (?:not|never)|check out for good|check out permanently|not be here|not be alive|be with (?:my|her|him))\b/,
      /\b(?:nobody|no one|noone|who) would (?:even )?(?:miss|notice|care)\b.*\b(?:gone|died|dead|me|disappeared)\b/,
      /\bhow many\b.{0,60}\b(?:to die|kill me|kill you|lethal|fatal|be fatal|end it|never wake)\b/,
      /\b(?:lethal|fatal|deadly) (?:dose|amount|overdose)\b.{0,40}\b(?:for me|my weight|i|myself|me)\b/,
      /\b(?:painless|easiest|quickest|best|easy|quick) (?:way|method)s? (?:to|of) (?:die|dying|go|end it|kill|suicide|ending)\b/,
      /\b(?:tried|trying|try|attempted|attempting|threatening|threatens|threatened|threaten|wants|talking about|says|said) (?:to )?(?:(?:he|she) (?:wants|will|is going|plans) to )?(?:kill (?:himself|herself|themselves)|suicide|end (?:his|her|their) life|take (?:his|her|their) (?:own )?life|die)\b/,
    ],
  },
  {
    reason: 'self-harm',
    force: 'statement',
    patterns: [
      // German
      /\b(?:mich|sich|mir|dich) (?:selbst |heute |jetzt )?(?:umbringen|umzubringen|umbringe|umbringt|toten|zu toten|erhangen|ritzen|ritze|ritzt|erschiessen|vergiften|was antun|etwas antun|was anzutun|etwas anzutun|das leben nehmen|das leben zu nehmen)\b/,
      /\b(?:will|mochte|wollte|wurde gern|will einfach) (?:\w+ ){0,4}(?:sterben|tot sein|nicht mehr leben|nicht mehr aufwachen|nicht mehr da sein|nicht mehr weiterleben|schluss machen|nicht mehr hier sein)\b/,
      /\b(?:nicht mehr (?:leben|aufwachen|weiterleben|da sein|hier sein)) (?:will|mochte|wollen|konnen)\b/,
      /\b(?:selbstmordgedanken|suizidgedanken|suizidal|lebensmude|suizid begehen|selbstmord begehen|abschiedsbrief)\b/,
      /\b(?:mein leben|meinem leben|allem|dem ganzen|seinem leben|ihrem leben) (?:\w+ ){0,2}(?:ein ende|beenden|zu beenden|ende setzen|ende machen)\b/,
      /\b(?:leben|alles) (?:hat|macht) (?:\w+ ){0,3}keinen sinn mehr\b|\bohne mich besser dran\b|\bbesser tot\b/,
      // Spanish
      /\b(?:matarme|suicidarme|suicidarse|matarse|quitarme la vida|quitarse la vida|acabar con mi vida|acabar con todo|terminar con todo|terminar con mi vida|hacerme dano|hacerse dano|cortarme|ahorcarme|tirarme (?:por|de|al)|quiero morir|quiero morirme|quisiera morir|quisiera morirme|ganas de vivir|ganas de morir|ganas de morirme|estar muert[ao]|no quiero vivir|no quiero seguir viv\w+|no quiero seguir|no quiero despertar|no despertar\w*|pensamientos suicidas|ideas suicidas|mejor sin mi|dejar de existir|desaparecer para siempre)\b/,
      // French
      /\b(?:me tuer|se tuer|me suicider|se suicider|me foutre en l air|mettre fin a mes jours|mettre fin a ses jours|en finir|mourir|plus envie de vivre|envie de vivre|veux plus vivre|veut plus vivre|idees noires|idees suicidaires|pensees suicidaires|me faire du mal|se faire du mal|me pendre|me jeter (?:sous|du|d un|par)|me scarifi\w+|se scarifi\w+|plus me reveiller|ne pas me reveiller|mieux sans moi|lettre d adieu)\b/,
      // Portuguese
      /\b(?:me matar|se matar|me suicidar|se suicidar|tirar (?:a )?(?:minha|propria|sua|minha propria) (?:propria )?vida|acabar com (?:a )?minha vida|acabar com tudo|quero morrer|queria morrer|vontade de morrer|vontade de viver|nao quero mais viver|nao quero viver|nao quero mais acordar|nunca mais acordar|nao acordar mais|me cortar|se cortando|me cortando|me machucar|pensamentos suicidas|melhor sem mim|dar um fim em tudo|sumir para sempre|carta de despedida|por fim a (?:minha )?vida)\b/,
      // Japanese, cut into words by the tokeniser: joined without spaces before it is matched
      /死にたい|死のうと|死んでしまいたい|自殺したい|自殺しよう|自殺を考え|自殺すると|消えたい|消えてしまいたい|生きていたくない|生きるのが(?:つらい|辛い|嫌)|生きてる意味|生きている意味|目が覚めなければ|飛び降り|首を吊|リストカット|手首を切|命を絶/,
    ],
  },
];

export const overdoseCues: readonly EmergencyCue[] = [
  {
    reason: 'overdose',
    force: 'statement',
    patterns: [
      new RegExp(
        `\\b(?:took|taken|take|swallowed|swallowing|eaten|ate|ingested|downed|drank|drunk|popped|had|necked|injected|snorted|given|gave)\\b(?: \\w+){0,4}? (?:too many|too much|way too|a whole|the whole|an entire|the entire|all (?:of )?(?:my|his|her|the|our|their)|a (?:full |whole )?(?:bottle|box|pack|packet|blister|handful|bunch|load)|loads of|a lot of|a ton of|the rest of|double|triple|twice|three times|ten times|\\d{2,}|twenty|thirty|forty|fifty|sixty|dozens?|twelve|fifteen)\\b(?: \\w+){0,5}? ${pills}\\b`,
      ),
      /\b(?:took|swallowed|ate|ingested|downed|popped|taken|eaten) (?:about |around |like |nearly |at least |maybe |some )?(?:too many|too much|\d{2,}|twenty|thirty|forty|fifty|sixty|dozens)\b/,
      /\b(?:ive|i|she|he|shes|hes|have|has|just|think|friend|son|daughter|mum|mom|brother|sister|wife|husband|roommate|flatmate|patient|partner|dad|kid|child|probably|might have|may have)\b(?: \w+){0,4} (?:overdosed|overdosing|odd on|od ed|oded|od d|oding)\b/,
      /\b(?:overdosed|overdosing|oded) on\b.{0,40}\b(?:help|now|what do i do|what should|breathing|unconscious|please|my|her|his)\b/,
      /\b(?:swallowed|swallows|drank|drunk|drinks|ate|eaten|ingested|got into|gotten into)\b(?: \w+){0,5} (?:bleach|battery|batteries|detergent|antifreeze|cleaner|poison|rat poison|pesticide|drain cleaner|methanol|magnet|magnets|medicine cabinet|pills|tablets|topamax|ketamine)\b/,
      /\b(?:bottle|box|pack|packet|blister) (?:of \w+ )?(?:is|was|s) (?:now )?(?:empty|all gone)\b/,
      /\b(?:empty|emptied) (?:\w+ )?(?:bottle|box|pack|packet|blister|pill bottle)\b/,
      /\b(?:wont|cant|cannot|not|isnt|doesnt|barely|hardly) (?:wake|waking|respond|responding|breathe|breathing|be woken)(?: up)?\b.*\b(?:took|pills|ketamine|tablets|dose|drug|swallowed|meds)\b/,
      /\b(?:took|pills|ketamine|tablets|dose|drug|swallowed|meds|drink)\b.*\b(?:wont wake|cant wake|wont respond|not responding|not breathing|barely breathing|stopped breathing|unresponsive|unconscious|turning blue|lips are blue|passed out)\b/,
      /\b(?:took|taken|had|gave|given)(?: \w+){0,3} (?:a )?(?:massive|huge|double|triple|accidental) (?:over)?dose\b/,
      /\baccidental(?:ly)? (?:overdose|overdosed|took|taken|double|gave|swallowed)\b/,
      /\b(?:been|got|was|were|is|i) (?:just )?poisoned\b/,
      // German, Spanish, French, Portuguese, Japanese
      /\b(?:zu viele?|zuviele?|alle|ganze|eine ganze|handvoll|\d{2,})\b(?: \w+){0,4} (?:tabletten|pillen|packung|schlaftabletten|schmerztabletten|kapseln|tropfen|paracetamol|ibuprofen|topiramat|medikamente)\b(?: \w+){0,6} (?:genommen|geschluckt|eingenommen|gegessen|intus)\b/,
      /\b(?:uberdosis|uberdosiert)\b.{0,50}\b(?:genommen|geschluckt|hat|habe|was tun|notfall|gerade)\b|\b(?:habe|hat)\b.{0,60}\buberdosis\b/,
      /\b(?:tome|tomado|tomo|trago|tragado|me tome|se tomo|ingirio|ingerido|se ha tomado|me he tomado|se trago)\b(?: \w+){0,5} (?:demasiad[ao]s?|tod[ao]s|un frasco|una caja|la caja|el frasco|un bote|\d{2,}|veinte|treinta|un monton|sobredosis|punado|lejia|cloro)\b/,
      /\b(?:sobredosis|overdose)\b.{0,40}\b(?:ayuda|que hago|acaba|acabo|ha tenido|he tenido)\b|\b(?:tenido|tomado|tuvo|sufrido|hecho) una sobredosis\b/,
      /\b(?:pris|prise|avale|avalee|ingere|gobe|bu)\b(?: \w+){0,5} (?:trop|toute?s?|une boite|la boite|un flacon|boite entiere|\d{2,}|vingt|trente|surdose|overdose|poignee|javel)\b/,
      /\b(?:surdose|overdose)\b.{0,40}\b(?:que faire|aide|vient|fait)\b|\bfait une (?:overdose|surdose)\b/,
      /\b(?:tomei|tomou|engoli|engoliu|tomado|ingeri|ingeriu)\b(?: \w+){0,5} (?:demais|tod[ao]s|uma cartela|a cartela|cartela|um frasco|uma caixa|a caixa|\d{2,}|vinte|trinta|overdose|punhado|muitos|muitas|agua sanitaria)\b/,
      /\b(?:teve|tive|tendo|tomou|tomei|sofreu) (?:uma )?overdose\b/,
      /(?:飲みすぎ|飲み過ぎ|大量に飲|全部飲|一気に飲|過剰摂取し|オーバードーズし|ODし|OD した|誤飲)/i,
      /(?:錠|薬|睡眠薬|鎮痛剤).{0,12}(?:たくさん|大量|全部|\d{2,}).{0,10}(?:飲ん|のん)/,
    ],
  },
];
