// The address that adds the bot to a server or to an account, with the least permissions that its answers need.
// https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags

/** To be mentioned and to answer there: slash commands and buttons need none of these. */
const permissions: Readonly<Record<string, bigint>> = {
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
};

export function inviteAddress(application: string): string {
  const bits = Object.values(permissions).reduce((sum, bit) => sum | bit, 0n);
  const scopes = 'bot%20applications.commands';
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=${scopes}&permissions=${bits}&integration_type=0`;
}

/** For a person's own account: the commands alone, in every server and direct message of theirs. */
export function accountAddress(application: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=applications.commands&integration_type=1`;
}
