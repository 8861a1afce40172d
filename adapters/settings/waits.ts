// How long this process waits for others, and before it tries again. In one place, so that a test can wait less. Milliseconds.

export const usualWaits = {
  /** Before each further try of one way to answer in Slack, while Slack is slow or failing. */
  slackTries: [300, 1500, 4000],
  /** How long the acknowledgement of a command waits for its answer, to hold it: Slack gives up after 3 s. An answer takes some ten. */
  slackCommand: 1500,
  /** How long the acknowledgement of an event waits for its answer: Slack brings an event again that is not acknowledged. */
  slackEvent: 2500,
  /** How long that of a press on a button waits, which shows the asker that something happens. */
  slackPress: 700,
  /** Before Socket Mode is opened again: doubled with every try, up to half a minute. */
  socket: 500,
  /** Between attempts to reach Discord at start; then the start fails and the platform restarts us. */
  discordStart: [500, 1000, 2000, 4000, 8000],
  /** Before each further attempt to reply to a message in Discord: a reply may come late, an answer to an interaction may not. */
  discordReplies: [500, 2000, 8000],
  /** For a client that never finishes, when the server closes. */
  close: 3000,
};

export type Waits = Readonly<typeof usualWaits>;
