/** Sign-up: how many by way and by service, who is not there yet, and one's own place. */
import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { WayView, WorkshopView } from '#contract/workshop.ts';
import { waysOf } from '#contract/workshop.ts';
import { useView } from '../api/query.tsx';
import { useText } from '../i18n.ts';
import card from './card.module.css';
import { hasRoom } from './changes.ts';
import { Icon } from './icons.tsx';
import { RoomEditor } from './room.tsx';
import { capital } from './say.ts';
import bars from './signup.module.css';
import { SignupPeople } from './signup-people.tsx';
import { useServiceName } from './use-service-name.ts';
import { type Signup, useSignup } from './use-signup.ts';

type Props = { readonly view: WorkshopView };

/** A bar that says in words what it shows; without a limit there is nothing to fill. */
function WayBar({ way }: { readonly way: WayView }) {
  const text = useText();
  const { capacity, taken, waiting } = way;
  return (
    <li>
      <div className={bars.barHead}>
        <span>{text(`workshop.way.${way.way}`)}</span>
        <span className="numbers">
          {capacity === null
            ? text('workshop.takenOnly', { n: taken })
            : text('workshop.takenOf', { taken, capacity })}
        </span>
      </div>
      {capacity !== null && (
        <svg className={bars.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className={bars.track} width="100" height="10" />
          <rect
            className={bars.fill}
            width={capacity === 0 ? 100 : Math.min(100, (100 * taken) / capacity)}
            height="10"
          />
        </svg>
      )}
      {waiting > 0 && <p className={card.note}>{text('workshop.waiting', { n: waiting })}</p>}
    </li>
  );
}

function ByService({ view }: Props) {
  const text = useText();
  const name = useServiceName();
  const { byService, nobodyYet } = view.signup;
  const most = Math.max(1, ...byService.map(({ count }) => count));
  return (
    <>
      {byService.length > 0 && (
        <table className={bars.counts}>
          <caption className="unseen">{text('workshop.byService')}</caption>
          <tbody>
            {byService.map(({ service, count }) => (
              <tr key={service}>
                <th scope="row">{capital(name(service))}</th>
                <td aria-hidden="true">
                  <svg
                    className={bars.smallBar}
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect className={bars.fill} width={(100 * count) / most} height="8" />
                  </svg>
                </td>
                <td className="numbers">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.state === 'coming' && nobodyYet.length > 0 && (
        <p className={card.lacking}>
          <Icon name="warning" size={16} />
          <span>{text('workshop.nobodyYet', { services: capital(nobodyYet.map(name).join(', ')) })}</span>
        </p>
      )}
    </>
  );
}

/** Way and service; the service that one represents is there already. */
function SignupForm({ view, signup }: Props & { readonly signup: Signup }) {
  const text = useText();
  const name = useServiceName();
  const { data: me } = useView('me', {});
  const [wrong, setWrong] = useState(false);
  const ways = waysOf(view.form);
  const [way, setWay] = useState(ways[0] ?? 'in-person');
  const full = view.signup.ways.some((one) => one.way === way && !hasRoom(one));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const service = String(new FormData(event.currentTarget).get('service') ?? '');
    setWrong(service === '');
    if (service !== '') signup.join(way, service);
    else event.currentTarget.querySelector('select')?.focus();
  };
  return (
    <form className={bars.signupForm} onSubmit={submit} aria-label={text('workshop.signUp')} noValidate>
      {ways.length > 1 && (
        <Field label={text('workshop.howTakePart')}>
          <RadioGroup
            name="way"
            layout="horizontal"
            value={way}
            onChange={(_event, { value }) => setWay(value === 'remote' ? 'remote' : 'in-person')}
          >
            {ways.map((one) => (
              <Radio key={one} value={one} label={text(`workshop.way.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field
        label={text('workshop.yourService')}
        {...(wrong
          ? { validationState: 'warning' as const, validationMessage: text('workshop.chooseService') }
          : {})}
      >
        <Select
          name="service"
          key={me?.service ?? ''}
          defaultValue={me?.service ?? ''}
          aria-invalid={wrong || undefined}
        >
          <option value="">{text('workshop.choose')}</option>
          {(me?.services ?? []).map(({ id }) => (
            <option key={id} value={id}>
              {capital(name(id))}
            </option>
          ))}
        </Select>
      </Field>
      {full && <p className={card.note}>{text('workshop.fullNote')}</p>}
      <Button type="submit" appearance="primary" disabledFocusable={signup.busy}>
        {text(full ? 'workshop.queueUp' : 'workshop.signUp')}
      </Button>
    </form>
  );
}

/** One's own sign-up: what it is, the other way, and off. Going to a full way gives the seat up, so that asks first. */
function OwnSignup({ view, signup }: Props & { readonly signup: Signup }) {
  const text = useText();
  const name = useServiceName();
  const [asking, setAsking] = useState(false);
  const { mine, ways, open } = view.signup;
  if (!mine) return null;
  const other = waysOf(view.form).find((way) => way !== mine.way);
  const roomThere = ways.some((one) => one.way === other && hasRoom(one));
  const losing = mine.state === 'in' && !roomThere;
  const change = (): void => {
    if (!other) return;
    if (losing && !asking) setAsking(true);
    else {
      setAsking(false);
      signup.join(other, mine.service);
    }
  };
  return (
    <>
      <p className={bars.own} role="status">
        <Icon name={mine.state === 'in' ? 'check' : 'waiting'} size={20} />
        <span>
          {mine.state === 'in'
            ? text('workshop.youAreInAs', {
                way: text(`workshop.wayOf.${mine.way}`),
                service: name(mine.service),
              })
            : text('workshop.youWaitAs', {
                way: text(`workshop.wayOf.${mine.way}`),
                place: mine.place ?? 0,
                service: name(mine.service),
              })}
        </span>
      </p>
      {mine.state === 'in' && mine.way === 'remote' && view.link !== null && view.state === 'coming' && (
        <a className={bars.join} href={view.link} target="_blank" rel="noreferrer">
          <Icon name="open" size={16} /> {text('workshop.join')}
        </a>
      )}
      {asking && other && (
        <p className={card.note} role="alert">
          {text(`workshop.losing.${other}`)}
        </p>
      )}
      {open && (
        <div className={card.buttons}>
          {other && (
            <Button className={card.sharing} onClick={change} disabledFocusable={signup.busy}>
              {text(asking ? `workshop.changeAnyway.${other}` : `workshop.changeTo.${other}`)}
            </Button>
          )}
          {asking && <Button onClick={() => setAsking(false)}>{text('workshop.keepSeat')}</Button>}
          {!asking && (
            <Button className={card.sharing} onClick={signup.leave} disabledFocusable={signup.busy}>
              {text('workshop.signOff')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

export function SignupCard({ view }: Props) {
  const text = useText();
  const signup = useSignup(view);
  const { taken, room, ways, mine, open } = view.signup;
  return (
    <section className={card.card} id="signup" aria-labelledby="signup-title">
      <div className={card.cardHead}>
        <h2 id="signup-title">{text('workshop.signup')}</h2>
        <span className={`${card.big} ${card.push} numbers`}>
          {taken}
          {room !== null && <small> {text('workshop.ofRoom', { room })}</small>}
        </span>
      </div>
      <ul className={bars.bars}>
        {ways.map((way) => (
          <WayBar key={way.way} way={way} />
        ))}
      </ul>
      {view.canEdit && <RoomEditor view={view} />}
      {/* Those who came are counted in a card of their own. */}
      {view.participants.length === 0 && <ByService view={view} />}
      {mine ? (
        <OwnSignup view={view} signup={signup} />
      ) : open ? (
        <SignupForm view={view} signup={signup} />
      ) : (
        <p className={card.note}>
          {text(
            view.clock.state === 'draft'
              ? 'workshop.signupLater'
              : view.state === 'cancelled'
                ? 'workshop.signupCancelled'
                : 'workshop.signupOver',
          )}
        </p>
      )}
      <SignupPeople view={view} />
    </section>
  );
}
