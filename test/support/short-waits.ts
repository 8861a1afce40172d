// The waits of the service, shortened to what a loopback needs: as many tries, in a tenth of the time.
import { usualWaits, type Waits } from '../../adapters/settings/waits.js';

const tenth = (ms: number): number => ms / 10;

export const shortWaits: Waits = {
  slackTries: usualWaits.slackTries.map(tenth),
  // A machine that is busy must not seem late.
  slackCommand: usualWaits.slackCommand,
  slackEvent: usualWaits.slackEvent,
  slackPress: usualWaits.slackPress,
  socket: tenth(usualWaits.socket),
  discordStart: usualWaits.discordStart.map(tenth),
  discordReplies: usualWaits.discordReplies.map(tenth),
  close: tenth(usualWaits.close),
};
