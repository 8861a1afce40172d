// Publishers mark a retracted article in its title ("RETRACTED: …", "[Retracted] …"), and a notice of retraction, too.

const MARK =
  /^\W{0,3}(?:(?:retract(?:ed|ion)|withdrawn|removed)(?: (?:article|paper|notice|note|publication))?|art(?:igo|ículo) retra(?:c?tado|ído))\s?(?:\]|:|\.|—|–|- )/i;

export function isRetractedTitle(title: string): boolean {
  return MARK.test(title);
}
