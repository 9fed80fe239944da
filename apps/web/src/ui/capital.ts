export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Jeugdarts → jeugdarts; GI-contactpersoon stays. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
