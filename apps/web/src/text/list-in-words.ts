const LIST = new Intl.ListFormat('nl');

/** `a, b en c` */
export const listInWords = (words: readonly string[]): string => LIST.format(words);
