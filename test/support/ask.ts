/** Asks GraphQL, as somebody. An error throws its code. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<any>;
