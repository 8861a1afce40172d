// Discord's numbers, each with the page that states it. Everything that is sent is measured against these.

/** https://discord.com/developers/docs/components/reference (Components V2: per message, nested ones counted). */
export const COMPONENTS_MAX = 40;
/** Characters of all texts of a V2 message together: text displays and, to be on the safe side, labels. Same page. */
export const TEXT_MAX = 4000;
/** Same page: buttons of an action row. */
export const ROW_BUTTONS_MAX = 5;
/** Same page: button label, link button address, `custom_id`. */
export const LABEL_MAX = 80;
export const URL_MAX = 512;
export const CUSTOM_ID_MAX = 100;
/** Same page: options of a string select; label and value of each; its placeholder. */
export const SELECT_OPTIONS_MAX = 25;
export const SELECT_LABEL_MAX = 100;
export const PLACEHOLDER_MAX = 150;

/** https://discord.com/developers/docs/interactions/application-commands */
export const NAME_MAX = 32;
export const DESCRIPTION_MAX = 100;
export const CHOICES_MAX = 25;
export const CHOICE_NAME_MAX = 100;
export const OPTIONS_MAX = 25;
/** Same page: names, descriptions and values of one command together; of the localisations the longest counts. */
export const COMMAND_CHARACTERS_MAX = 8000;

/** https://discord.com/developers/docs/interactions/receiving-and-responding: first response, then the token's life. */
export const FIRST_RESPONSE_MS = 3000;

/** Characters of a message that are read, over all places that hold some. A content has up to 4000: https://discord.com/developers/docs/resources/message */
export const MESSAGE_TEXT_MAX = 4000;

/** Our own bounds for words of our own, so that a title or a reading never crowds out a quote. */
export const TITLE_MAX = 240;
export const OWN_TEXT_MAX = 1200;
export const LIST_ITEM_MAX = 240;
export const PART_NOTE_MAX = 28;
/** An HTTP interaction is some 10 kB (resolved message of 4000 characters); this bounds what a stranger can make us read. */
export const BODY_MAX = 256 * 1024;
/** A signed request older than this is a replay; the clocks of both may differ by a little. Our own choice, as Discord states none. */
export const TIMESTAMP_AGE_MAX_S = 300;
