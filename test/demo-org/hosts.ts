/** One organisation that the demo server plays, on its Lightning and its Classic host. */
export interface DemoOrg {
  /** Key as the product names it: "brightwater", "brightwater--uat". */
  readonly key: string;
  /** My Domain name. */
  readonly name: string;
  readonly sandbox?: string;
  readonly lightning: string;
  readonly classic: string;
  /** Words beside the search box, and the colour of the brand band. */
  readonly title: string;
}

/** The production org that most tests use. */
export const BRIGHTWATER: DemoOrg = {
  key: 'brightwater',
  name: 'brightwater',
  lightning: 'brightwater.lightning.force.com',
  classic: 'brightwater.my.salesforce.com',
  title: 'Brightwater',
};

/** A full sandbox of it: a copy with the same record ids. */
export const BRIGHTWATER_UAT: DemoOrg = {
  key: 'brightwater--uat',
  name: 'brightwater',
  sandbox: 'uat',
  lightning: 'brightwater--uat.sandbox.lightning.force.com',
  classic: 'brightwater--uat.sandbox.my.salesforce.com',
  title: 'Brightwater',
};

/** A second company's org, which happens to hold the same record ids too. */
export const QUILLHAVEN: DemoOrg = {
  key: 'quillhaven-labs',
  name: 'quillhaven-labs',
  lightning: 'quillhaven-labs.lightning.force.com',
  classic: 'quillhaven-labs.my.salesforce.com',
  title: 'Quillhaven Labs',
};

/** An org of the United States government's cloud, on hosts that have to be enabled first. */
export const BRIGHTWATER_MIL: DemoOrg = {
  key: 'brightwater.mil',
  name: 'brightwater',
  lightning: 'brightwater.lightning.crmforce.mil',
  classic: 'brightwater.my.salesforce.mil',
  title: 'Brightwater',
};

/** Every org that the server answers for. */
export const DEMO_ORGS: readonly DemoOrg[] = [BRIGHTWATER, BRIGHTWATER_UAT, QUILLHAVEN, BRIGHTWATER_MIL];

/** The org behind a host name, and which of its two faces it is. */
export function orgOfHost(host: string): { org: DemoOrg; face: 'lightning' | 'classic' } | undefined {
  for (const org of DEMO_ORGS) {
    if (host === org.lightning) return { org, face: 'lightning' };
    if (host === org.classic) return { org, face: 'classic' };
  }
  return undefined;
}
