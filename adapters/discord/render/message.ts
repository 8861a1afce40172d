// The body of a Discord message as we send it: Components V2 as plain data, whose numbers are checked against the library's types.
// Types by number: https://discord.com/developers/docs/components/reference#component-object-component-types
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIContainerComponent,
  APIFileComponent,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord.js';

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const IS_COMPONENTS_V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;

/** Shows an attachment; without it a V2 message hides what is attached. */
type FileDisplay = APIFileComponent;
export type TextDisplay = APITextDisplayComponent;
/** Style 1 is the emphasised one, 2 the plain one, 4 that of what destroys. */
export type PressButton = APIButtonComponentWithCustomId & { label: string };
export type LinkButton = APIButtonComponentWithURL & { label: string };
export type Select = APIStringSelectComponent & { placeholder: string };
export type ActionRow = APIActionRowComponent<PressButton | LinkButton | Select>;
export type Part = TextDisplay | APISeparatorComponent | FileDisplay | ActionRow;
export interface Container extends APIContainerComponent {
  components: Part[];
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

export const divider: APISeparatorComponent = { type: 14, divider: true, spacing: 1 };

export function row(components: ActionRow['components']): ActionRow {
  return { type: 1, components };
}
