/**
 * https in front of a server of this machine: a certificate that the test itself makes, and every byte handed
 * on. teams-js opens windows on https addresses alone.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { createServer } from 'node:tls';

/** One element of DER: tag, length, content (X.690). */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 255 ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 128 + length.length]), length, body]);
}

const [INTEGER, BITS, OCTETS, OID, UTF8, TIME, SEQUENCE, SET] = [2, 3, 4, 6, 12, 23, 48, 49];
const oid = (hex: string) => der(OID, Buffer.from(hex, 'hex'));
const SHA256_WITH_RSA = der(SEQUENCE, oid('2a864886f70d01010b'), der(5));
const COMMON_NAME = oid('550403');
const ALTERNATIVE_NAMES = oid('551d11');
const DAY_MS = 24 * 3600_000;

/** 'YYMMDDHHMMSSZ'. */
const time = (ms: number) =>
  der(TIME, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** A certificate for a host that vouches for itself, good from yesterday until tomorrow. */
function certificateOf(host: string): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from(host)))));
  const names = der(SEQUENCE, der(0x82, Buffer.from(host)));
  const toBeSigned = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    SHA256_WITH_RSA,
    name,
    der(SEQUENCE, time(Date.now() - DAY_MS), time(Date.now() + DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, der(SEQUENCE, ALTERNATIVE_NAMES, der(OCTETS, names)))),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = der(SEQUENCE, toBeSigned, SHA256_WITH_RSA, der(BITS, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

export interface Secured {
  readonly origin: string;
  readonly host: string;
  /** For Chromium: where the host is found. */
  readonly rule: string;
  close(): Promise<void>;
}

/** `https://<host>` in front of `http://127.0.0.1:<port>`, which need not be there yet. */
export async function secured(host: string, port: number): Promise<Secured> {
  const server = createServer(certificateOf(host), (socket) => {
    const inner = connect(port, '127.0.0.1');
    socket.pipe(inner).pipe(socket);
    for (const end of [socket, inner]) {
      end.on('error', () => {
        socket.destroy();
        inner.destroy();
      });
    }
    socket.on('close', () => inner.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  return {
    origin: `https://${host}`,
    host,
    rule: `MAP ${host} 127.0.0.1:${own}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
