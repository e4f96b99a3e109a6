import { generate } from 'selfsigned';

/** A self-signed certificate, made anew for each run and trusted by nobody but browsers told to accept it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a certificate for the hosts; wildcards are allowed. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Handrail demo org' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
