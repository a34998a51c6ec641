/** Tapaamiset: the consultation meetings of all centres. */
import { useText } from '../i18n.ts';

export default function MeetingsPage() {
  const text = useText();
  return <h1>{text('meetings.title')}</h1>;
}
