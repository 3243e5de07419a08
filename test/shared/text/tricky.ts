import fc from 'fast-check'

/** Texts of letters, blanks and all that is more than one unit: emoji, combining marks, right-to-left, scripts without blanks. */
export const tricky = fc
  .array(
    fc.constantFrom(
      ...['a', 'b', ' ', '\n', 'é', 'e\u0301', '👨‍👩‍👧', '👨‍👩‍👦', '🇳🇱', '🇩🇪', '👍🏽', '👍'],
      ...['ש\u05b8', 'سلام', 'กำ', '한', '我', '喜欢', '\u200d', 'ab', '.', ','],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))
