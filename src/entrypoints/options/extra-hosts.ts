import type { ExtraHost } from '../../ui/options/HostsSection';
import type { Outcome } from '../../ui/options/options-props';
import { hostOfOrigin } from '../hosts/extra-origins';
import type { HostAccess } from '../hosts/host-access';

type Access = Pick<HostAccess, 'extra' | 'enable' | 'disable' | 'watch'>;

/** Calls back with the extra hosts now and after every change of them, until the signal aborts. */
export async function followExtraHosts(
  access: Access,
  onHosts: (hosts: readonly ExtraHost[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = async (): Promise<void> =>
    onHosts((await access.extra()).map((origin) => entry(access, origin)));
  access.watch(() => void tell(), signal);
  await tell();
}

function entry(access: Access, origin: string): ExtraHost {
  const host = hostOfOrigin(origin);
  const disable = (): Promise<Outcome> =>
    outcomeOf(access.disable(origin), {
      kind: 'done',
      words: `Handrail is disabled on ${host}. What it stored about accounts there is kept.`,
      undo: () =>
        outcomeOf(access.enable(origin), { kind: 'done', words: `Handrail is enabled on ${host} again.` }),
    });
  return { host, disable };
}

async function outcomeOf(request: Promise<boolean>, done: Outcome): Promise<Outcome> {
  try {
    return (await request) ? done : { kind: 'failed', reason: 'Your browser did not allow it.' };
  } catch (error) {
    return {
      kind: 'failed',
      reason: `Your browser refused: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
