/** Names of services in the page's language. */
import type { ClockView } from '#contract/clock.ts';
import type { Words } from '../i18n.ts';

type Services = ClockView['services'];

/** The name of a service: its own, or that of the default catalogue; its id where neither is known. */
export function serviceName(
  { text, knows }: Pick<Words, 'text' | 'knows'>,
  services: Services,
  id: string,
): string {
  const own = services.find((service) => service.id === id)?.name;
  if (own) return own;
  const key = `service.${id}`;
  return knows(key) ? text(key) : id;
}

export function serviceNames(
  words: Pick<Words, 'text' | 'knows'>,
  services: Services,
  ids: readonly string[],
): readonly string[] {
  return ids.map((id) => serviceName(words, services, id));
}
