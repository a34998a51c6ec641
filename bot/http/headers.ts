/** Security headers, written out (`libraries.md`, row 16; `teams-facts.md`, Tab). */
import helmet from 'helmet';

/** Hosts in which Teams shows a tab. */
const TEAMS_HOSTS = [
  '*.cloud.microsoft',
  'teams.microsoft.com',
  '*.teams.microsoft.com',
  '*.microsoft365.com',
  '*.office.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook-sdf.office.com',
  'outlook-sdf.office365.com',
];
/** Hash of the empty string: Fluent UI makes an empty style element and fills it by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Middleware that sets them. On loopback nothing may be framed from elsewhere and there is no https. */
export function securityHeaders(loopbackOnly: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'object-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", EMPTY_STYLE],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'", ...(loopbackOnly ? [] : ['https://res.cdn.office.net'])],
        'frame-ancestors': loopbackOnly ? ["'self'"] : TEAMS_HOSTS,
      },
    },
    frameguard: loopbackOnly ? { action: 'sameorigin' } : false,
    crossOriginOpenerPolicy: false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: loopbackOnly ? false : { maxAge: 31_536_000 },
    xContentTypeOptions: true,
    xDnsPrefetchControl: { allow: false },
    xPoweredBy: true,
  });
}
