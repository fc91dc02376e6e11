/** Where things stand in a home: the folder that `skp pki` makes, and that hub, gateways and commands read. */
import { join } from 'node:path'

/** Paths in a home; the folder of a participant is named by its OIN. */
export const places = {
  /** Keeps what is secret out of a repository. */
  ignore: (home: string) => join(home, '.gitignore'),
  /** Whom to trust: roots, keys that sign the address book, threshold. Public. */
  trust: (home: string) => join(home, 'vertrouwen.json'),
  /** The signed address book in use. Public. */
  directory: (home: string) => join(home, 'adresboek.json'),
  /** Numbers that were in use before. Public. */
  earlier: (home: string, number: number) => join(home, 'adresboeken', `${number}.json`),
  /** Root and issuing certificate, and the revocation lists. Public. */
  root: (home: string) => join(home, 'ca', 'root.pem'),
  issuing: (home: string) => join(home, 'ca', 'uitgever.pem'),
  crl: (home: string) => join(home, 'ca', 'crl.pem'),
  /** Keys of the test authority and of who signs the address book. Secret. */
  authority: (home: string) => join(home, 'ca', 'geheim.json'),
  directoryKey: (home: string, signer = 1) => join(home, 'ca', `adresboek${signer === 1 ? '' : `-${signer}`}.jwk.json`),
  /** Applications of organisations that join, a file for each KvK number. Names of people stand in them: secret. */
  applications: (home: string) => join(home, 'aanmeldingen'),
  hub: (home: string) => join(home, 'knooppunt'),
  participant: (home: string, oin: string) => join(home, oin),
} as const

/** Files in the folder of a hub or a participant. */
export const files = {
  /** `hub.json` or `gateway.json`. */
  hubConfig: 'hub.json',
  gatewayConfig: 'gateway.json',
  tlsKey: 'tls.key.pem',
  tlsCertificate: 'tls.pem',
  /** Private keys as `{ kid, suite, gebruik, jwk }`. */
  signing: 'teken.jwk.json',
  sealing: 'zegel.jwk.json',
  /** A key to sign with that waits until the address book in use names it. */
  nextSigning: 'teken.volgende.jwk.json',
  /** What the side-car asks of callers. */
  token: 'token',
} as const
