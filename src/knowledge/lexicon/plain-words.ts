// Common words that colour a question without being what it asks for: a source that covers the rest of the question answers it.
// Verbs, adjectives, adverbs and numerals of general English, and nouns for people, places and occasions of talk.
// What can itself be asked for ("measured", "safe", "approved") is not here but in the aspects.
import { stem } from '../../text/stem.js';

const groups = `
absolute abundant accept accumulate accurate achieve actual add adequate admit adopt advanced afraid aggressive agree allow alleged alter alternative amaze amid
answerable anxious appealing apply appreciate argue argument arise arrive aside assert assess assume assure attempt attract author avoid aware awful
back bad badly balanced banish basic be-all bear beat become beg behave belong best better beyond big biological blow boil boost bother bottom bound break breakthrough broad build bulk burn bust buzz
capable capture carry cast catch cautious celebrate central certainly chance change characterise cheer choose circumstance cite classic clean clear clinch close clue collect combine comfortable commit compelling complete complex comprehensive concern concrete confirm confuse consensus consequence consist consistent constant contain contend continue contradict contrary contribute controversial convert convey cool correct count couple crazy create credible crucial current cut
dare deal debunk decade decent decide declare deep defend definite definitely deliver delve demonstrate deny depend derive deserve design desperate determine develop devise dig dim direct directed disappoint discover dismiss display distinct distinguish disprove divide dominant doubtful draw drop dubious
eager early easy effort eight either emerge emphasise employ empty enable encounter encourage engage enjoy enormous ensure enter entitle equal especially essential establish estimate eventually evident exact examine exceed excellent excessive excite exist expect explicit explore express extend extensive extent extra extraordinary
face fail failed fair fake fall familiar famous fan fancy far fascinate favour favourable favor favorable few fewer fifth figure fill firm firmly fit five flawed flood flow focus follow force foremost forget form formal forward foundation four fourth frankly free frequent fresh front fulfil full fundamental funny furthermore
gain gather genuine giant glad global goal gone grab grand grasp great grip ground grow growing guarantee guide
half hand handle happy hard hardly harsh hate head heavily heavy held hint hit hold holy honest hot huge hundred hype hyped hypothetical
ideal identify ignore immediate immense impact implication imply impossible impress impressive inconsistent increasingly indeed independent indirect individual inform inherent initial input insist inspect instance intend intense interpret intrigue introduce invent invest investigate invite ironclad isolate
join joint judge jump justify keen kick kill kindly knock
label lack land large largely last late latter launch lay lead lean least leave left legit legitimate lend length lessen lesser level-headed lie lift lightly line lines link list little live load logical long look loose lose loud lousy lovely lucky
magical main maintain manage mark massive meaningful meant meet mere merit mess million mind minor miracle misleading miss mistake mixed modest moment month months motivate move multiple mutual mystery
naive narrow near nearly neat necessarily necessary nervous neutral nice nine nobel normal notable note noteworthy notice novel numerous
objective observe obtain obvious occur odd offer offered old one open opinion oppose opposite ordinary original outline outside outstanding overall overblown overhyped overrated overstate overstated overwhelm own
pass past patchy pay-off peak peculiar people percent perfect perform permit persuade pick piece pile pin place plain planned plausible play plenty pleasant please pocket point pop popular popularly portion positive potential powerful practical precise predict premise prepare present presenting preserve press presumably pretend prevail previous primary prime principal prior private problem proceed process-wise proclaim produce profound progress prominent promote prompt proper properly propose prospect protect proud provide pull pure purpose pursue puzzle
question-mark quick quiet quit quite quote
raise-eyebrows range rare rather rational reach react ready real realistic realise realize rear reasonable recall recognise recognize reckon record recur recurrent refer reflect refuse regain regarded regular reject relatively relevant reliably rely remark remarkable remember remote repeat repeated replace replicate represent require resolve respective respectively rest restore result results retain return reveal revolutionary rich ridiculous right rigorous rise rival rock room rough round routine ruin rule run rush
sad safe-bet satisfy save scale scarce scary scatter scope score search second section seek select senior sense sensible separate serious serve set settle settled seven several severe shake shape share sharp sheer shift shine shock short side-by-side sign significant similar sit situation six size skeptical sceptical slight small smart smooth snake so-called social sold solve somehow soon sort special specific specify split spot spread squarely stack stage stand standard stark start state statement status stay steady step stick still stir stood stop-gap straight strange strategy stress-test stretch strict strike striking strip struggle stuck study sturdy subtle sudden suffer suit sum supposed surprise surprising suspect swear sweep switch system systems
tackle tale talk-up task team tease ten tend tentative tentatively terrible test tested tests tests-on thank thick third thorough threaten three thrill throw thumb tight tiny tip together tomorrow tonight top total touch touted tough trace track traditional translate transparent travel trend tricky trivial trouble trust try twelve twenty twice twist two typical
ultimate unbelievable uncover undergo underlie unfair unique universal unlike unproven unsure upcoming update uphold upset urge usable useful usual utter
vague valid validate valuable value various vary vast verdict verify version view vital vivid vs
wait walk want warn warrant watch way weak wealth weigh weird welcome well-established well-known wide wild willing win wise withdraw wonder wonderful word work-up world worry worse worst worth worthwhile wreck write-up wrong
yesterday year years zero
day days hour hours minute minutes ago annual anyway april august august autumn century centuries daily date dates december february friday january july june march monday morning night november october saturday september spring summer sunday thursday today tuesday wednesday week weekend weekly winter
clinic clinics hospital hospitals ward wards gp nurse nurses pharmacist specialist specialists practitioner surgeon therapist psychiatrist consultant's fellow postdoc phd supervisor lab labs laboratory institute department unit group groups forum forums internet online reddit facebook twitter tiktok youtube instagram podcast blog blogs website websites news newspaper tv google wikipedia chatgpt
round rounds meeting meetings conference session seminar workshop grand slide slides poster deck
kind-regards regards sincerely greetings cheers best-wishes wishes
guy guys bloke dude mate lad lads girl girls boy boys woman man lady gentleman family-member relative relatives hubby sister brother cousin aunt uncle
`;

const plain = new Set(groups.split(/\s+/).filter(Boolean).map(stem));

export function isPlain(folded: string): boolean {
  return plain.has(stem(folded));
}
