import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import type { OrganisationChoiceFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { organising } from '../../text/organisations';
import { Combobox } from '../../ui/form/Combobox';
import { Field } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { NewOrganisation } from './NewOrganisation';
import { organisationHint } from './organisation-hint';
import type { PartProps } from './PersonFields';
import { UndoButton, UndoProblem, useUndo } from './Undo';
import { useOrganisationsNamed } from './useOrganisationsNamed';

const words = keeping.organisation;

interface Props extends PartProps {
  mayAdd: boolean;
  onChosen?: (chosen: OrganisationChoiceFragment) => void;
}

/** Where she works: found by typing, or added in place. */
export function OrganisationField({ values, set, problems, mayAdd, onChosen }: Props) {
  const { organisation } = values;
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const found = useOrganisationsNamed(typed);
  const [added, setAdded] = useState<{ id: string; changeId: string }>();
  const undo = useUndo(({ kept }) => {
    if (kept === 0) set({ organisation: null });
  });
  const choose = (chosen: OrganisationChoiceFragment) => {
    set({ organisation: { id: chosen.id, name: chosen.name, kindLabel: chosen.kindLabel } });
    onChosen?.(chosen);
    setTyped('');
    setAdding(false);
  };
  const chooseNew = (chosen: OrganisationChoiceFragment, changeId: string | null) => {
    if (changeId) setAdded({ id: chosen.id, changeId });
    choose(chosen);
  };
  if (organisation) {
    return (
      <div>
        <p className="utrecht-form-label kl-form__label">{words.label}</p>
        <div className="kl-card">
          <span className="kl-card__words">
            <strong>{organisation.name}</strong>
            <span className="kl-small">{organisation.kindLabel}</span>
          </span>
          <Button type="button" id="organisatie" purpose="subtle" onClick={() => set({ organisation: null })}>
            {words.other}
          </Button>
        </div>
        {added?.id === organisation.id && (
          <p role="status" className="kl-row-wrap kl-organisation-added">
            {organising.added}
            <UndoButton undo={undo} groupId={added.changeId} about={organisation.name} />
          </p>
        )}
        <UndoProblem undo={undo} />
        {problems['organisatie'] && <p className="utrecht-form-field-error-message">{problems['organisatie']}</p>}
      </div>
    );
  }
  if (adding) return <NewOrganisation name={typed} isMissing={!!problems['organisatie']} done={chooseNew} choose={choose} cancel={() => setAdding(false)} />;
  return (
    <div>
      <Field id="organisatie" label={words.label} help={words.help} problem={problems['organisatie']}>
        {(input) => <Combobox input={input} typed={typed} onType={setTyped} options={found.organisations.map(optionOf)} onChoose={(option) => choose(option.organisation)} busy={found.busy} none={mayAdd && words.none} />}
      </Field>
      {mayAdd && (
        <Button type="button" purpose="subtle" iconStart={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {words.isNew}
        </Button>
      )}
    </div>
  );
}

const optionOf = (organisation: OrganisationChoiceFragment) => ({ key: organisation.id, label: organisation.name, hint: organisationHint(organisation), organisation });
