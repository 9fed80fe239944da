import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { AddOrganisation, type OrganisationChoiceFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { SelectField, TextField, type Problems } from '../../ui/form/Field';
import { isFine, isNumber, problemsIn } from './problems';
import { SaveProblem } from './SaveProblem';

const words = keeping.organisation;
const orNull = (typed: string): string | null => typed.trim() || null;

interface Props {
  name: string;
  /** The form around it was sent without an organisation. */
  isMissing: boolean;
  done: (added: OrganisationChoiceFragment) => void;
  cancel: () => void;
}

/** A few fields in place; it is saved at once, so that people can be added to it. */
export function NewOrganisation({ name: typed, isMissing, done, cancel }: Props) {
  const { gemeenten, powers } = useMe();
  const hers = gemeenten.filter(({ code }) => powers.some(({ kind, gemeente, organisation }) => kind === 'COORDINATOR' && gemeente.code === code && !organisation));
  const [fields, setFields] = useState({ name: typed, kind: '', gemeenteCode: hers[0]?.code ?? '', phone: '', street: '', houseNumber: '', postcode: '', city: '' });
  const [found, setFound] = useState<Problems>({});
  const set = (changes: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changes }));
  const add = useMutation({
    mutationFn: () => {
      const { name, kind, gemeenteCode, phone, street, houseNumber, postcode, city } = fields;
      const address = { street: orNull(street), houseNumber: orNull(houseNumber), postcode: orNull(postcode), city: orNull(city) };
      return send(AddOrganisation, { input: { name: name.trim(), kind, gemeenteCode, areaCodes: areasOf(powers, gemeenteCode), phone: orNull(phone), ...address } });
    },
    onSuccess: ({ addOrganisation }) => done(addOrganisation),
  });
  const fromServer = problemsIn(add.error);
  const problems: Problems = { ...found, ...(fromServer['nummer-0'] ? { 'organisatie-telefoon': fromServer['nummer-0'] } : fromServer) };
  const save = () => {
    const wrong: Problems = {
      'organisatie-naam': fields.name.trim() ? undefined : keeping.problems.organisationName,
      'organisatie-soort': fields.kind ? undefined : keeping.problems.organisationKind,
      'organisatie-telefoon': !fields.phone.trim() || isNumber(fields.phone) || /^14\s?0\d+$/.test(fields.phone.trim()) ? undefined : keeping.problems.phone,
    };
    setFound(wrong);
    add.reset();
    if (isFine(wrong)) return add.mutate();
    document.getElementById(Object.keys(wrong).find((id) => wrong[id])!)?.focus();
  };
  const optional = keeping.person.optional;
  return (
    <div id="organisatie" role="group" tabIndex={-1} className={isMissing ? 'kl-form__part kl-inset kl-inset--wrong' : 'kl-form__part kl-inset'} aria-labelledby="organisatie-nieuw" aria-describedby={isMissing ? 'organisatie-fout' : undefined}>
      <Heading level={3} id="organisatie-nieuw">
        {words.newTitle}
      </Heading>
      {isMissing && (
        <p id="organisatie-fout" className="utrecht-form-field-error-message kl-form__remark">
          {words.addFirst}
        </p>
      )}
      <TextField id="organisatie-naam" label={words.name} value={fields.name} onChange={(name) => set({ name })} problem={problems['organisatie-naam']} required />
      <SelectField id="organisatie-soort" label={words.kind} value={fields.kind} onChange={(kind) => set({ kind })} problem={problems['organisatie-soort']} required>
        <option value="" />
        {Object.entries(words.kinds).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      {hers.length > 1 && (
        <SelectField id="organisatie-gemeente" label={words.gemeente} value={fields.gemeenteCode} onChange={(gemeenteCode) => set({ gemeenteCode })}>
          {hers.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField id="organisatie-telefoon" type="tel" label={optional(words.phone)} value={fields.phone} onChange={(phone) => set({ phone })} problem={problems['organisatie-telefoon']} />
      <TextField id="straat" label={optional(words.street)} value={fields.street} onChange={(street) => set({ street })} />
      <TextField id="huisnummer" label={optional(words.houseNumber)} value={fields.houseNumber} onChange={(houseNumber) => set({ houseNumber })} className="kl-form__short" maxLength={12} />
      <TextField id="postcode" label={optional(words.postcode)} value={fields.postcode} onChange={(postcode) => set({ postcode })} problem={problems['postcode']} className="kl-form__short" maxLength={8} />
      <TextField id="plaats" label={optional(words.city)} value={fields.city} onChange={(city) => set({ city })} />
      <SaveProblem error={Object.keys(fromServer).length > 0 ? null : add.error} />
      <div className="kl-row-wrap">
        <Button type="button" purpose="secondary" onClick={save} aria-busy={add.isPending}>
          {words.save}
        </Button>
        <Button type="button" purpose="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** It works for what she keeps there: all of the gemeente, or her wijken. */
const areasOf = (powers: ReturnType<typeof useMe>['powers'], gemeenteCode: string): string[] => {
  const codes = powers.filter(({ kind, gemeente, organisation }) => kind === 'COORDINATOR' && gemeente.code === gemeenteCode && !organisation).map(({ wijk, gemeente }) => (wijk ?? gemeente).code);
  return codes.includes(gemeenteCode) ? [] : [...new Set(codes)];
};
