/**
 * The last page of Teams' consent window ('/tab/?consent'): tells Teams how consenting went, and Teams closes
 * it. The code behind '#' is nobody's use (`bot/http/entra-consent.ts`) and is taken out of the address at once.
 * Whoever sees the page longer reads what to do, in every language, since the window knows none.
 */
import { finishConsent } from '../host/teams.ts';
import './finish.css';

const WORDS = [
  ['fi', 'Valmista. Voit sulkea tämän ikkunan ja jatkaa Teamsissa.'],
  ['sv', 'Klart. Du kan stänga det här fönstret och fortsätta i Teams.'],
  ['en', 'Done. You can close this window and go on in Teams.'],
] as const;

/** Resolves when Teams has been told, or does not answer. */
export async function finish(root: HTMLElement): Promise<void> {
  const refused = new URLSearchParams(location.hash.slice(1)).has('error');
  history.replaceState(null, '', location.pathname);
  const main = document.createElement('main');
  main.className = 'finish';
  for (const [lang, words] of WORDS) {
    const line = document.createElement(lang === 'fi' ? 'h1' : 'p');
    line.lang = lang;
    line.textContent = words;
    main.append(line);
  }
  root.append(main);
  await finishConsent(!refused);
}
