/**
 * Microsoft's libraries call https://login.microsoftonline.com and take no other address: what leaves by https
 * for there is led to a port of this machine, without TLS, and all else nowhere.
 */
import https from 'node:https';
import { connect } from 'node:net';

export const LOGIN = 'https://login.microsoftonline.com';

/** From now on in this process. Returns what ends it. */
export function leadEntraTo(port: number): () => void {
  const before = https.globalAgent;
  class Led extends https.Agent {
    override createConnection(options: { readonly host?: string | null }) {
      return connect(options.host === new URL(LOGIN).host ? port : 1, '127.0.0.1');
    }
  }
  https.globalAgent = new Led() as https.Agent;
  return () => {
    https.globalAgent = before;
  };
}
