/** One's own settings: language, centre, service, reminders, calendar feed. */
import { useText } from '../i18n.ts';

export default function MinePage() {
  const text = useText();
  return <h1>{text('shell.nav.mine')}</h1>;
}
