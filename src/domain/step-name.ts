import type { Playbook, Step } from '../playbook/schema';

/**
 * What a step of a cycle is called wherever it stands: its title, qualified where another step has the same one, with
 * the year where that is not the first.
 */
export function stepName({ steps }: Pick<Playbook, 'steps'>, step: Step, cycle: number): string {
  const alone = steps.every(({ id, title }) => id === step.id || title !== step.title);
  const title = alone ? step.title : step.qualifiedTitle;
  return cycle > 0 ? `${title}, year ${cycle + 1}` : title;
}
