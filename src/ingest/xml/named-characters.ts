// Named characters of XML without its DTD at hand: the names of HTML, which took in the ISO sets that the JATS DTD declares.
import { decodeHTMLStrict } from 'entities';

// ISO 8879 Greek letters ("agr"), the one ISO set of the JATS DTD whose names HTML does not have.
const GREEK = 'Αα Ββ Γγ Δδ Εε Ζζ Ηη Θθ Ιι Κκ Λλ Μμ Νν Ξξ Οο Ππ Ρρ Σσ Ττ Υυ Φφ Χχ Ψψ Ωω';
const GREEK_NAMES = 'a b g d e z ee th i k l m n x o p r s t u ph kh ps oh';

const greek: ReadonlyMap<string, string> = new Map(
  GREEK_NAMES.split(' ').flatMap((name, index) => {
    const [upper = '', lower = ''] = GREEK.split(' ')[index] ?? '';
    const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return [
      [`${name}gr`, lower],
      [`${capital}gr`, upper],
    ] as const;
  }),
);

/** The characters of a name as in `&name;`, or undefined. */
export function namedCharacter(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return undefined;
  const letter = name === 'sfgr' ? 'ς' : greek.get(name);
  if (letter !== undefined) return letter;
  const decoded = decodeHTMLStrict(`&${name};`);
  return decoded === `&${name};` ? undefined : decoded;
}
