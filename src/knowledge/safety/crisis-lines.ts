// Safety texts and telephone numbers: short, cited and dated data. Review it each year; a wrong number is a serious fault.
// Checked: 2026-11-22, against the operators' published numbers as known then; not verified live from here.
// Sources: EU 112 (Directive (EU) 2018/1972, art. 109); US 911 and 988 (fcc.gov); UK 999 (gov.uk), Samaritans (samaritans.org);
// DE TelefonSeelsorge (telefonseelsorge.de); FR 15 and 3114 (3114.fr); ES 024 (sanidad.gob.es); BR SAMU 192 and CVV 188 (cvv.org.br);
// JP 119 and #いのちSOS (lifelink.or.jp); AU 000 and Lifeline (lifeline.org.au); CA 911 and 988 (988.ca).
// Red flags: Do et al., Neurology 2019;92:134-144, doi 10.1212/WNL.0000000000006697.

export interface HelpLine {
  readonly country: string;
  readonly number: string;
  readonly name: string;
}

export type SafetyReason = 'red-flag' | 'self-harm' | 'overdose';

export const emergencyAdvice: Readonly<Record<SafetyReason, string>> = {
  'red-flag':
    'What you describe can be a medical emergency. Call your local emergency number now, or go to the nearest emergency department.',
  'self-harm':
    'If you or someone else may be in danger, call your local emergency number now. You can also talk to someone right away, free and in confidence, on a crisis line.',
  overdose:
    'Too much of a medicine or a drug can be a medical emergency. Call your local emergency number or poison centre now, even without symptoms.',
};

const emergency: readonly HelpLine[] = [
  { country: 'European Union', number: '112', name: '' },
  { country: 'United Kingdom', number: '999 or 112', name: '' },
  { country: 'United States, Canada', number: '911', name: '' },
  { country: 'Australia', number: '000', name: '' },
  { country: 'Brazil', number: '192', name: 'SAMU' },
  { country: 'Japan', number: '119', name: '' },
];

const crisis: readonly HelpLine[] = [
  { country: 'United States, Canada', number: '988', name: 'call or text' },
  { country: 'United Kingdom, Ireland', number: '116 123', name: 'Samaritans' },
  { country: 'Germany', number: '0800 111 0 111', name: 'TelefonSeelsorge' },
  { country: 'France', number: '3114', name: '' },
  { country: 'Spain', number: '024', name: '' },
  { country: 'Brazil', number: '188', name: 'CVV' },
  { country: 'Japan', number: '0120-061-338', name: '#いのちSOS' },
  { country: 'Australia', number: '13 11 14', name: 'Lifeline' },
];

const poison: readonly HelpLine[] = [
  { country: 'United States', number: '1-800-222-1222', name: 'Poison Help' },
  { country: 'Australia', number: '13 11 26', name: 'Poisons Information' },
];

export const helpLines: Readonly<Record<SafetyReason, readonly HelpLine[]>> = {
  'red-flag': emergency,
  'self-harm': [...crisis, ...emergency],
  overdose: [...emergency, ...poison],
};
