import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../app/Answer';
import { areasForOrganisation, gemeentenForOrganisations } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { AddOrganisation, type OrganisationChoiceFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import { SelectField, type Problems } from '../../ui/form/Field';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { AddressFields, GeneralNumberField, KindField, MailAndWebsiteFields, NameField, OpeningHoursField } from '../organisation/OrganisationFields';
import { changedOrganisationFields, EMPTY_ORGANISATION, organisationInput, organisationProblems, organisationProblemsIn, type OrganisationFieldName, type OrganisationValues } from '../organisation/organisation-values';
import { LikelyOrganisations } from './LikelyOrganisations';
import { isFine } from './problems';
import { useLikelyOrganisations } from './useLikelyOrganisations';

const words = keeping.organisation;
const GIVEN: readonly OrganisationFieldName[] = ['phone', 'email', 'website', 'street', 'houseNumber', 'postcode', 'city', 'hours'];
/** The fields that can wait; they open when something is wrong with them. */
const MORE = ['organisatie-uren', 'organisatie-email', 'organisatie-website'];

interface Props {
  name: string;
  /** The form around it was sent without an organisation. */
  isMissing: boolean;
  /** Of its title. */
  level?: 2 | 3;
  /** @param changeId by which it can be undone. */
  done: (added: OrganisationChoiceFragment, changeId: string | null) => void;
  /** The one that is there already is meant. */
  choose: (known: OrganisationChoiceFragment) => void;
  cancel: () => void;
}

/** A few fields in place; it is saved at once, so that people can be added to it. */
export function NewOrganisation({ name, isMissing, level = 3, done, choose, cancel }: Props) {
  const me = useMe();
  const hers = gemeentenForOrganisations(me);
  const [values, setValues] = useState<OrganisationValues>({ ...EMPTY_ORGANISATION, name });
  const [gemeenteCode, setGemeente] = useState(hers[0]?.code ?? '');
  const [found, setFound] = useState<Problems>({});
  const likely = useLikelyOrganisations({ name: values.name, kind: values.kind, gemeenteCode });
  const room = useRef<HTMLDivElement>(null);
  const add = useMutation({
    mutationFn: async () => {
      if ((await likely.now()).length > 0) return null;
      const { kind, name: typed } = values;
      return send(AddOrganisation, { input: { ...organisationInput(values, GIVEN), name: typed.trim(), kind, gemeenteCode, areaCodes: areasForOrganisation(me, gemeenteCode) } });
    },
    onSuccess: (answer) => {
      if (answer) return done(answer.addOrganisation.organisation, answer.addOrganisation.changeId);
      setTimeout(() => room.current?.focus(), 400);
    },
  });
  useLeaveWarning(changedOrganisationFields({ ...EMPTY_ORGANISATION, name }, values).length > 0, { isPending: add.isPending, isSuccess: !!add.data });
  const fromServer = organisationProblemsIn(add.error);
  const problems: Problems = { ...found, ...fromServer };
  const save = () => {
    const wrong = organisationProblems(values);
    setFound(wrong);
    add.reset();
    if (isFine(wrong)) return add.isPending || add.mutate();
    const first = Object.keys(wrong).find((id) => wrong[id])!;
    requestAnimationFrame(() => document.getElementById(first)?.focus());
  };
  const part = { values, set: (changes: Partial<OrganisationValues>) => setValues((before) => ({ ...before, ...changes })), problems };
  return (
    <div id="organisatie" role="group" tabIndex={-1} className={isMissing ? 'kl-form__part kl-inset kl-inset--wrong' : 'kl-form__part kl-inset'} aria-labelledby="organisatie-nieuw" aria-describedby={isMissing ? 'organisatie-fout' : undefined}>
      <Heading level={level} id="organisatie-nieuw">
        {words.newTitle}
      </Heading>
      {isMissing && (
        <p id="organisatie-fout" className="utrecht-form-field-error-message kl-form__remark">
          {words.addFirst}
        </p>
      )}
      <NameField {...part} />
      <KindField {...part} />
      {hers.length > 1 && (
        <SelectField id="organisatie-gemeente" label={words.gemeente} value={gemeenteCode} onChange={setGemeente}>
          {hers.map(({ code, name: called }) => (
            <option key={code} value={code}>
              {called}
            </option>
          ))}
        </SelectField>
      )}
      <LikelyOrganisations room={room} level={level === 2 ? 3 : 4} organisations={likely.organisations} choose={choose} refuse={likely.refuse} />
      <GeneralNumberField {...part} />
      <AddressFields {...part} />
      <details className="kl-more" open={MORE.some((id) => problems[id]) || undefined}>
        <summary>{organising.more}</summary>
        <div className="kl-form__part">
          <OpeningHoursField {...part} />
          <MailAndWebsiteFields {...part} />
        </div>
      </details>
      <Problem error={Object.keys(fromServer).length > 0 ? null : add.error} />
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
