// Contractions and chat spellings, written out, so that the lexicons need each phrase once.

const rows = `
hes he; shes she; whos who; thats that; theres there; its it; hed he had; cannot cant; cnt cant; kant cant; ca cant; couldnt cant; cudnt cant
wanna want to; gonna going to; gunna going to; gotta got to; dunno dont know; tryna trying to; imma im going to; ima im going to; ill i will
im i am; ive i have; id i would; were we are; youre you are; theyre they are; weve we have; hasnt has not; havent have not; isnt is not; aint is not; arent are not; wasnt was not; werent were not; hadnt had not
dont do not; doesnt does not; didnt did not; wont will not; wouldnt would not; shouldnt should not; neednt need not
tmrw tomorrow; tmr tomorrow; tmw tomorrow; tomoz tomorrow; 2moro tomorrow; tonite tonight; 2nite tonight; tn tonight; 2day today
plz please; pls please; bc because; cuz because; coz because; cos because; w with; b4 before; rn right now; atm right now; u you; ur your; smth something; sth something; sb someone; nite night; thx thanks
bf boyfriend; gf girlfriend; mum mom; mummy mom; mommy mom; mama mama; hubby husband; bestie friend; bro brother; sis sister; bff friend
od overdose; odd odd; oded overdosed; oding overdosing; ods overdosed; bp blood pressure; hr hour; hrs hours; mins minutes; min minutes; wks weeks; wk week; yrs years; yr year; yo years old
pq porque; vc voce; tb tambem; mto muito; mt muito; oq o que; q que; ta esta; to estou; tou estou; tava estava; num nao; n nao; xq porque; tqm te quiero mucho; toy estoy; pa para; pra para; pro para o
hab habe; nich nicht; nix nichts; ne eine; nen einen; is is; hats hat es; ists ist es; gehts geht es; kanns kann es; chui je suis; jsuis je suis; jai j ai; jpeux je peux; jveux je veux; ts tous; tt tout; ptn putain; pk pourquoi; jsp je sais pas; mtn maintenant; auj aujourdhui; g j ai; cest c est; ya il y a; qqn quelqu un; bcp beaucoup; vrmt vraiment; tjs toujours
migrane migraine; migrain migraine; hedache headache; headach headache; headake headache; slurrd slurred
`;

// "were" and "ca", "is", "n", "to", "ne", "ta", "pro", "g", "ts" are words of other languages too: only what is safe is kept.
const unsafe = new Set([
  'were',
  'ca',
  'is',
  'n',
  'to',
  'ne',
  'ta',
  'pro',
  'g',
  'ts',
  'ill',
  'id',
  'cos',
  'odd',
  'mama',
  'pa',
  'num',
  'ya',
  'q',
  'w',
  'min',
  'mt',
  'tb',
  'ods',
  'its',
]);

export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .split(/[;\n]/)
    .map((row) => row.trim().split(' '))
    .filter(([form = '']) => form !== '' && !unsafe.has(form))
    .map(([form = '', ...full]) => [form, full]),
);
