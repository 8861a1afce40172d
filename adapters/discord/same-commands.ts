// Whether what is registered at Discord is what we would register: what Discord adds or fills in by itself is left out of account.

import { type Fields, isFields } from '../fields.js';
import type { ApplicationCommand } from './registration.js';

/** Fields that we set, with the value that Discord gives to one left out. Ids, versions and the like are Discord's own. */
const ours: Readonly<Record<string, unknown>> = {
  type: 1,
  name: '',
  description: '',
  name_localizations: null,
  description_localizations: null,
  options: [],
  required: false,
  autocomplete: false,
  max_length: null,
  choices: [],
  value: null,
  integration_types: [0],
  contexts: null,
};

export function sameCommands(registered: unknown, wanted: readonly ApplicationCommand[]): boolean {
  if (!Array.isArray(registered)) return false;
  // Commands of one server come back with installation types and contexts that were never set.
  const skip = wanted.some(({ contexts }) => contexts !== undefined) ? [] : ['integration_types', 'contexts'];
  const key = (command: unknown): string => JSON.stringify(normal(command, skip));
  const [there, here] = [registered.map(key).sort(), wanted.map(key).sort()];
  return there.length === here.length && there.every((one, index) => one === here[index]);
}

function normal(value: unknown, skip: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => normal(one, skip));
  if (!isFields(value)) return value;
  return 'name' in value ? known(value, skip) : sorted(value);
}

function known(value: Fields, skip: readonly string[]): unknown {
  const kept = Object.entries(ours).filter(([name]) => !skip.includes(name));
  return Object.fromEntries(kept.map(([name, absent]) => [name, normal(value[name] ?? absent, skip)]));
}

// A table of localisations: any order of locales is the same table.
function sorted(value: Fields): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
