import type { Playbook } from './schema';

/** The texts of the links that the organisation has not filled in yet, each once, in the order of the playbook. */
export function emptyLinks({ roles, steps, cards }: Playbook): string[] {
  const links = [
    ...roles.flatMap(({ coverage, engage }) => [
      ...coverage.map((way) => (way.kind === 'pooled' ? way.link : undefined)),
      engage?.link,
    ]),
    ...[...steps, ...cards].flatMap((each) => each.links),
  ];
  return [...new Set(links.flatMap((link) => (link && link.url === '' ? [link.text] : [])))];
}
