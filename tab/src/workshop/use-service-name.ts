/** Names of services in the page's language, with those that the networks have named. */
import type { ServiceId } from '#contract/values.ts';
import { useView } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { serviceName } from './say.ts';

export function useServiceName(): (id: ServiceId) => string {
  const words = useWords();
  const { data } = useView('me', {});
  return (id) => serviceName(words, data?.services ?? [], id);
}
