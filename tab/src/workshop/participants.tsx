/** Participants counted afterwards, by service and way. */
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { WAYS } from '#contract/clock.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';
import { useView } from '../api/query.tsx';
import { EditInPlace } from '../forms/edit-in-place.tsx';
import { useText } from '../i18n.ts';
import card from './card.module.css';
import { capital } from './say.ts';
import signup from './signup.module.css';
import { useServiceName } from './use-service-name.ts';

type Props = { readonly view: WorkshopView };
type Counted = WorkshopView['participants'];

/** Ways that it was held in, or that somebody was counted for. */
function Counts({ view }: Props) {
  const text = useText();
  const name = useServiceName();
  const counted = view.participants;
  const ways = WAYS.filter(
    (way) => waysOf(view.form).includes(way) || counted.some((one) => one.way === way),
  );
  const services = [...new Set(counted.map(({ service }) => service))];
  const of = (service: string, way: string): number =>
    counted.find((one) => one.service === service && one.way === way)?.count ?? 0;
  return (
    <table className={signup.counts} data-ways>
      <thead>
        <tr>
          <th scope="col">{text('workshop.service')}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {text(`workshop.way.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service}>
            <th scope="row">{capital(name(service))}</th>
            {ways.map((way) => (
              <td key={way} className="numbers">
                {of(service, way)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line for each service that signed up, that the workshop concerns, or that has been counted; others can be added. */
function CountFields({ view }: Props) {
  const text = useText();
  const name = useServiceName();
  const { data: me } = useView('me', {});
  const ways = waysOf(view.form);
  const first = [
    ...view.participants.map(({ service }) => service),
    ...view.signup.byService.map(({ service }) => service),
    ...view.services,
  ];
  const [all, setAll] = useState(false);
  const services = [...new Set([...first, ...(all ? (me?.services ?? []).map(({ id }) => id) : [])])];
  return (
    <>
      <table className={signup.counts} data-ways>
        <thead>
          <tr>
            <th scope="col">{text('workshop.service')}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {text(`workshop.way.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service}>
              <th scope="row">{capital(name(service))}</th>
              {ways.map((way) => (
                <td key={way}>
                  <Input
                    type="number"
                    inputMode="numeric"
                    min={0}
                    className={card.narrow}
                    name={`count ${service} ${way}`}
                    aria-label={`${name(service)}, ${text(`workshop.way.${way}`)}`}
                    defaultValue={String(
                      view.participants.find((one) => one.service === service && one.way === way)?.count ??
                        '',
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!all && (
        <Button appearance="subtle" className={card.add} onClick={() => setAll(true)}>
          {text('workshop.otherServices')}
        </Button>
      )}
    </>
  );
}

function countsIn(data: FormData): Counted {
  return [...data].flatMap(([name, value]) => {
    const [what, service = '', way] = name.split(' ');
    const count = Math.round(Number(value));
    if (what !== 'count' || !(count > 0)) return [];
    return { service, way: way === 'remote' ? ('remote' as const) : ('in-person' as const), count };
  });
}

export function Participants({ view }: Props) {
  const text = useText();
  const { participants, state, canEdit } = view;
  if (state !== 'held' || (!canEdit && participants.length === 0)) return null;
  const total = participants.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={card.card} aria-labelledby="participants">
      <div className={card.cardHead}>
        <h2 id="participants">{text('workshop.participants')}</h2>
        {total > 0 && <span className={`${card.big} ${card.push} numbers`}>{total}</span>}
      </div>
      <EditInPlace
        label={text('workshop.participants')}
        add={participants.length === 0 ? text('workshop.participants.add') : undefined}
        read={(data) => ({ participants: countsIn(data) })}
        editor={() => <CountFields view={view} />}
      >
        {participants.length > 0 ? (
          <Counts view={view} />
        ) : (
          <p className={card.quiet}>{text('workshop.participants.teach')}</p>
        )}
      </EditInPlace>
    </section>
  );
}
