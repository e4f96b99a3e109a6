/** No name or title is longer. What is longer is compared as it is, so that a huge text of the page costs nothing. */
const LONGEST = 400;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** True if two texts are the same words: case, spaces, hyphens and other marks aside ("Mid Market", "Mid-Market"). */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > LONGEST || b.length > LONGEST) return false;
  return plain(a) !== '' && plain(a) === plain(b);
}
