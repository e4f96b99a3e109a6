function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** True where two texts are the same words: case, spaces, hyphens and other marks aside ("Mid Market", "Mid-Market"). */
export function sameWords(a: string, b: string): boolean {
  return a === b || (plain(a) !== '' && plain(a) === plain(b));
}
