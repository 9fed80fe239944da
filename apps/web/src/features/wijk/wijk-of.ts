/** The wijk a code lies in: buurt BU09173302 lies in wijk WK091733. A gemeente lies in none. */
export const wijkOf = (code: string): string | undefined => (code.startsWith('GM') ? undefined : `WK${code.slice(2, 8)}`);
