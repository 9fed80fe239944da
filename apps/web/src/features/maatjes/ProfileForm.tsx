import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { SetExpertProfile, type ExpertiseDomain, type ProfileFragment } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { Tick } from '../../ui/form/Choice';
import { SelectField } from '../../ui/form/Field';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { DOMAINS } from './domains';
import { useMaatjesAgain } from './useMyMaatjes';

const words = maatjesText.expert;
const MOST_OFFERED = 15;

/** What an expert says of herself: for what, for how many, and whether now. */
export function ProfileForm({ profile }: { profile: ProfileFragment }) {
  const [domains, setDomains] = useState<readonly ExpertiseDomain[]>(profile.domains);
  const [capacity, setCapacity] = useState(profile.capacity);
  const [paused, setPaused] = useState(profile.paused);
  const again = useMaatjesAgain();
  const save = useMutation({ mutationFn: () => send(SetExpertProfile, { contactId: profile.contactId, profile: { domains: [...domains], capacity, paused } }), onSuccess: again });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const changed = <Value,>(set: (value: Value) => void) => (value: Value) => {
    save.reset();
    set(value);
  };
  return (
    <section className="kl-section">
      <Heading level={2}>{words.profile}</Heading>
      <form noValidate className="kl-form" onSubmit={submit}>
        <fieldset className="kl-choices">
          <legend>{words.domains}</legend>
          {DOMAINS.map(([domain, label]) => (
            <Tick key={domain} checked={domains.includes(domain)} onChange={(yes) => changed(setDomains)(yes ? [...domains, domain] : domains.filter((each) => each !== domain))}>
              {label}
            </Tick>
          ))}
        </fieldset>
        <SelectField id="plekken" label={words.capacity} help={words.capacityHelp} value={String(capacity)} onChange={(chosen) => changed(setCapacity)(Number(chosen))}>
          {Array.from({ length: Math.max(MOST_OFFERED, profile.capacity) + 1 }, (_, n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </SelectField>
        <Tick checked={paused} onChange={changed(setPaused)}>
          {words.paused}
        </Tick>
        <p className="kl-small">
          <TextLink to={`/contacten/${profile.contactId}/bewerken`}>{words.languagesAndDays}</TextLink>
        </p>
        <Problem error={save.error} />
        <div role="status">{save.isSuccess && <Notice tone="info">{words.saved}</Notice>}</div>
        <div>
          <Button type="submit" purpose="primary" aria-busy={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
