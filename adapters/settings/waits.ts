// How long this process waits for others, and before it tries again. In one place, so that a test can wait less. Milliseconds.

export interface Waits {
  /** Before each further try of one way to answer in Slack, while Slack is slow or failing. */
  readonly slackTries: readonly number[];
  /** How long the acknowledgement of a command waits for its answer, to hold it: Slack gives up after 3 s. An answer takes some ten. */
  readonly slackCommand: number;
  /** How long the acknowledgement of an event waits for its answer: Slack brings an event again that is not acknowledged. */
  readonly slackEvent: number;
  /** How long that of a press on a button waits, which shows the asker that something happens. */
  readonly slackPress: number;
  /** Before Socket Mode is opened again: doubled with every try, up to half a minute. */
  readonly socket: number;
  /** Between attempts to reach Discord at start; then the start fails and the platform restarts us. */
  readonly discordStart: readonly number[];
  /** Before each further attempt to reply to a message in Discord: a reply may come late, an answer to an interaction may not. */
  readonly discordReplies: readonly number[];
  /** For a client that never finishes, when the server closes. */
  readonly close: number;
}

export const usualWaits: Waits = {
  slackTries: [300, 1500, 4000],
  slackCommand: 1500,
  slackEvent: 2500,
  slackPress: 700,
  socket: 500,
  discordStart: [500, 1000, 2000, 4000, 8000],
  discordReplies: [500, 2000, 8000],
  close: 3000,
};
