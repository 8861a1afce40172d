// How large a document may be, named in the error when it is larger. Articles stay far below; what does not is no article.

export const XML_BOUNDS = {
  /** Elements within elements. */
  depth: 200,
  /** Attributes of one element. */
  attributes: 200,
  /** Elements of one article (the largest with whole data sheets as tables have some hundred thousand). */
  elements: 2_000_000,
  /** Characters of text in one article. */
  characters: 64_000_000,
} as const;
