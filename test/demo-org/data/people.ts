import type { DemoReference } from './demo-account';
import { demoRecordId } from './demo-record-id';

const user = (n: number, name: string): DemoReference => ({
  object: 'User',
  id: demoRecordId('User', n),
  name,
});
const queue = (n: number, name: string): DemoReference => ({
  object: 'Group',
  id: demoRecordId('Group', n),
  name,
});

/** Who works at the vendor whose org this is; all invented. */
export const PEOPLE = {
  mirela: user(1, 'Mirela Costin'),
  jonah: user(2, 'Jonah Abara'),
  keiko: user(3, 'Keiko Tanabe'),
  rafael: user(4, 'Rafael Montes'),
  saoirse: user(5, 'Saoirse Brennan'),
  linnea: user(6, 'Linnea Forsgren'),
  tomasz: user(7, 'Tomasz Wierzbicki'),
  amara: user(8, 'Amara Okonkwo'),
  /** A name written from right to left. */
  yael: user(9, 'יעל בן־דוד'),
  /** A name that fits nowhere. */
  long: user(10, 'Maximiliana-Theodora von Hohenfels-Brückenstein zu Oberwaldhausen'),
  hostile: user(11, '<img src=x onerror=alert(1)>"\'`\u202e\u0024{7*7}'),
} as const;

/** Queues that may own an account or hold a role. */
export const QUEUES = {
  commercial: queue(1, 'Commercial SA Queue'),
  renewals: queue(2, 'Renewals Queue'),
} as const;
