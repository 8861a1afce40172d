// Slack's limits as data, each with the page that states it. The renderer and the views are held to them; nothing else is.

export const limits = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block: in a message; a view takes none */
  tables: 1,
  /** https://docs.slack.dev/reference/views */
  viewBlocks: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  text: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
  overflow: 5,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  placeholder: 150,
  /** https://docs.slack.dev/reference/views: the title of a modal */
  viewTitle: 24,
  /** https://docs.slack.dev/reference/methods/chat.postMessage: longer texts are truncated */
  messageText: 40_000,
  /**
   * Characters of the blocks together, as JSON. Undocumented: refused as `msg_blocks_too_long` from about 13,200, and some
   * messages earlier (https://github.com/slackapi/bolt-js/issues/2509, https://github.com/slackapi/bolt-js/issues/2867).
   */
  blocksJson: 12_000,
  /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  prompts: 4,
  /** https://docs.slack.dev/reference/app-manifest */
  manifest: { longDescription: 4000 },
} as const;
