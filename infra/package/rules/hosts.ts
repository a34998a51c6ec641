/** One public host in every address, the valid domains and the application ID URI (teams-facts.md, Tab). */
import type { Package, Rules } from '../types.ts';

interface Address {
  readonly path: string;
  readonly url: string;
}

/** Every address in a manifest; the schema's own is none of ours. */
function addressesIn(value: unknown, path = ''): readonly Address[] {
  if (typeof value === 'string') return /^[a-z]+:\/\//i.test(value) ? [{ path, url: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    path === '' && key === '$schema' ? [] : addressesIn(child, path === '' ? key : `${path}.${key}`),
  );
}

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';

/** Host and perhaps a port; no wildcard, no scheme. */
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

const PAGES = { websiteUrl: '/support', privacyUrl: '/privacy', termsOfUseUrl: '/terms' } as const;

export const hosts: Rules = {
  domains: ({ manifest }) => {
    const domains = manifest.validDomains ?? [];
    if (domains.length !== 1) return ['validDomains must hold our own host and nothing else'];
    return HOST.test(domains[0] ?? '')
      ? []
      : [`validDomains: '${domains[0]}' is no plain host in small letters`];
  },
  host: ({ manifest }) => {
    const [own] = manifest.validDomains ?? [];
    return addressesIn(manifest).flatMap(({ path, url }) =>
      hostOf(url) === own ? [] : [`${path} leads to '${hostOf(url)}', validDomains has '${own ?? ''}'`],
    );
  },
  https: ({ manifest }) =>
    addressesIn(manifest).flatMap(({ path, url }) =>
      url.startsWith('https://') || path === 'webApplicationInfo.resource' ? [] : [`${path} is not https`],
    ),
  idUri: ({ manifest, idUri }) => {
    const { id, resource } = manifest.webApplicationInfo ?? {};
    const wanted = `api://${manifest.validDomains?.[0] ?? ''}/${id ?? ''}`;
    return [
      ...(resource === wanted ? [] : [`webApplicationInfo.resource must be ${wanted}`]),
      ...(resource === idUri
        ? []
        : ['webApplicationInfo.resource and aad.manifest.json name different addresses']),
    ];
  },
  ssoApp: ({ manifest }: Package) => {
    const bot = manifest.bots?.[0]?.botId;
    return [
      // A managed identity's id here makes the installation fail (msteams-docs 14285).
      ...(bot !== undefined && manifest.webApplicationInfo?.id === bot
        ? ['webApplicationInfo.id is the bot: the sign-in needs an app registration of its own']
        : []),
      ...(manifest.composeExtensions ?? []).flatMap(({ botId }) =>
        botId === bot ? [] : ['composeExtensions speaks to another bot'],
      ),
    ];
  },
  pages: ({ manifest }) =>
    (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((key) =>
      manifest.developer[key].endsWith(PAGES[key]) &&
      manifest.developer[key] === `https://${hostOf(manifest.developer[key])}${PAGES[key]}`
        ? []
        : [`developer.${key} must lead to ${PAGES[key]}, which needs no login`],
    ),
};
