/** Who has signed up, by name: for planners alone. */
import type { WorkshopView } from '#contract/workshop.ts';
import { useText } from '../i18n.ts';
import card from './card.module.css';
import signup from './signup.module.css';
import table from './table.module.css';
import { useServiceName } from './use-service-name.ts';

export function SignupPeople({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const name = useServiceName();
  const { people } = view.signup;
  if (people === null || people.length === 0) return null;
  return (
    <details className={signup.details}>
      <summary>{text('workshop.people', { n: people.length })}</summary>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text('workshop.field.name')}</th>
            <th scope="col">{text('workshop.service')}</th>
            <th scope="col">{text('workshop.way')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name; the order is that of signing up.
            <tr key={at}>
              <th scope="row">{one.name}</th>
              <td data-label={text('workshop.service')}>{name(one.service)}</td>
              <td data-label={text('workshop.way')}>
                {text(`workshop.way.${one.way}`)}
                {one.state === 'waiting' && <span className={card.about}>{text('workshop.inQueue')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
