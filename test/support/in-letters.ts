/** Numbers as part of a name, which holds no digits: 12 and 3 are bc-d. */
export const inLetters = (...numbers: number[]): string => numbers.map((number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')).join('-');
