import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { AnsweredError, send } from '../../gql/client';
import { NumbersToCall, type CallTargetFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import { OuterLink } from '../../ui/TextLink';

/** What a call button needs to be drawn in two places: the button itself, and what it brought to light. Null: there is nobody to call. */
export function useCall(target: CallTargetFragment | null) {
  const disclosed = useMutation({
    mutationFn: (id: string) => send(NumbersToCall, { id }),
    gcTime: 0,
  });
  const of = disclosed.variables === target?.contactId ? disclosed.data?.contact : undefined; // who is called may be another by now
  const number = of?.numbers[0];
  const problem = disclosed.error
    ? disclosed.error instanceof AnsweredError
      ? disclosed.error.message
      : text.call.failed
    : of && !number
      ? text.call.none
      : undefined;
  const link = useRef<HTMLAnchorElement>(null);
  const call = () => (number ? link.current?.click() : target?.contactId && disclosed.mutate(target.contactId));
  return { target, link, busy: disclosed.isPending, who: of?.name, number, problem, call };
}

type Call = ReturnType<typeof useCall>;

/**
 * Calls the number that works now. A team's number is a plain link, and on a wide screen, where often nothing dials, it is read there;
 * a person's own number is asked for only when the button is used, because reading it is a disclosure that is logged.
 */
export function CallButton({ call, wide = false }: { call: Call; wide?: boolean }) {
  const { target } = call;
  if (!target || target.kind === 'VEILIG_THUIS') return null;
  const className = wide ? 'kl-call kl-call--wide' : 'kl-call';
  const face = (
    <>
      <span className="kl-call__icon">
        <Icon name="phone" size={22} />
      </span>
      <span>
        {target.label}
        {target.number && (
          <span className={wide ? undefined : 'kl-call__desk'}>
            {wide ? ' · ' : ' '}
            <span className="kl-call__number">{target.number.display}</span>
          </span>
        )}
      </span>
    </>
  );
  if (target.number) {
    return (
      <a className={className} href={`tel:${target.number.dial}`}>
        {face}
      </a>
    );
  }
  if (!target.contactId) return null;
  return (
    <button type="button" className={className} aria-busy={call.busy} onClick={call.busy ? undefined : call.call}>
      {face}
    </button>
  );
}

/** Where most on a page cannot be called now: Veilig Thuis, said once and not with each. */
export function LastResortOfAll({ targets }: { targets: CallTargetFragment[] }) {
  const unreachable = targets.filter(({ kind }) => kind === 'VEILIG_THUIS');
  if (unreachable.length === 0 || unreachable.length * 2 < targets.length) return null;
  return (
    <p className="kl-last-resorts kl-no-print">
      <LastResort target={unreachable[0]!} />
    </p>
  );
}

/** Where no number of hers works now: Veilig Thuis, as a line and not as the button that calls a person. */
export function LastResort({ target }: { target: CallTargetFragment | null }) {
  if (target?.kind !== 'VEILIG_THUIS' || !target.number) return null;
  return (
    <span className="kl-last-resort">
      {text.call.worried} <OuterLink href={`tel:${target.number.dial}`}>{`${text.emergency.veiligThuis} ${target.number.display}`}</OuterLink>
    </span>
  );
}

/** The number that was just asked for, to read, select and tap; dialled at once. */
export function CalledNumber({ call }: { call: Call }) {
  const { link } = call;
  const dial = call.number?.dial;
  useEffect(() => {
    if (dial) link.current?.click();
  }, [dial, link]);
  return (
    <div className="kl-called" aria-live="polite">
      {call.number && (
        <a ref={link} className="kl-called__number" href={`tel:${call.number.dial}`}>
          <span className="kl-hidden">{call.who}: </span>
          {call.number.display}
        </a>
      )}
      {call.problem && <p className="kl-called__problem">{call.problem}</p>}
    </div>
  );
}
