/** Whether an address is answered for somebody; the rest are the web app's files and pages. */
export const isDynamic = (url: string): boolean => /^\/(?:graphql|api|demo|health)(?:\/|\?|$)/.test(url);
