// The body of a Discord message as we send it: Components V2 as plain data, without the library.
// Types by number: https://discord.com/developers/docs/components/reference#component-object-component-types

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const IS_COMPONENTS_V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;

export type TextDisplay = { readonly type: 10; readonly content: string };
export type Separator = { readonly type: 14; readonly divider: boolean; readonly spacing: 1 | 2 };
/** Shows an attachment; without it a V2 message hides what is attached. */
type FileDisplay = { readonly type: 13; readonly file: { readonly url: string } };
/** Style 1 is the emphasised one, 2 the plain one, 4 that of what destroys. */
export interface PressButton {
  readonly type: 2;
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
}
export type LinkButton = Pick<PressButton, 'type' | 'label'> & { readonly style: 5; readonly url: string };
export interface Select {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}
export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (PressButton | LinkButton | Select)[];
}
export type Part = TextDisplay | Separator | FileDisplay | ActionRow;
export interface Container {
  readonly type: 17;
  readonly accent_color: number;
  readonly components: readonly Part[];
}

export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly (Container | ActionRow)[];
  /** Always empty: nothing that we send ever pings anyone. */
  readonly allowed_mentions: { readonly parse: readonly []; readonly replied_user: false };
  /** Named here, sent beside the body; see {@link attachedFiles}. */
  readonly attachments?: readonly {
    readonly id: number;
    readonly filename: string;
    readonly description: string;
  }[];
}

/** A file to send beside the body. */
export interface AttachedFile {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/** A message of one container, without its attachments. */
export function messageOf(container: Container, flags = 0): DiscordMessage {
  return {
    flags: IS_COMPONENTS_V2 | flags,
    components: [container],
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** A line that is not a card. */
export function notice(words: string, flags = 0): DiscordMessage {
  return messageOf({ type: 17, accent_color: 0x8a8f98, components: [text(words)] }, flags);
}

export function text(content: string): TextDisplay {
  return { type: 10, content };
}

export const divider: Separator = { type: 14, divider: true, spacing: 1 };

export function row(components: ActionRow['components']): ActionRow {
  return { type: 1, components };
}
