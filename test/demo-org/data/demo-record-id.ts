const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Kinds of record and the first three characters of their ids. */
const KEY_PREFIX = { Account: '001', Contact: '003', User: '005', Group: '00G', Task: '00T' } as const;

/** Appends the three checksum characters that Salesforce derives from the upper-case letters of a 15-character id. */
export function withChecksum(id15: string): string {
  if (!/^[0-9A-Za-z]{15}$/.test(id15)) throw new Error(`"${id15}" is no 15-character id.`);
  let checksum = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i += 1) if (/[A-Z]/.test(id15.charAt(chunk + i))) bits |= 1 << i;
    checksum += CHECK.charAt(bits);
  }
  return id15 + checksum;
}

/** The n-th invented record of a kind: always the same id, letters of both cases in it. */
export function demoRecordId(kind: keyof typeof KEY_PREFIX, n: number): string {
  let rest = n * 104_729 + 3_141_592;
  let tail = '';
  while (tail.length < 5) {
    tail = DIGITS.charAt(rest % DIGITS.length) + tail;
    rest = Math.floor(rest / DIGITS.length);
  }
  return withChecksum(`${KEY_PREFIX[kind]}Hs00000${tail}`);
}
