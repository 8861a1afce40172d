// An id of Discord's in a payload.
import { type Fields, string } from '../fields.js';

/**
 * An id under a name. Discord's are numbers of up to 20 digits, written as text (https://discord.com/developers/docs/reference#snowflakes);
 * nothing here hangs on that, so that any plain word is taken.
 */
export function idIn(from: Fields, name: string): string | null {
  const value = string(from, name);
  return /^[\w-]{1,64}$/.test(value) ? value : null;
}
