import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { send } from '../../gql/client';
import { EditContact, type DraftFragment, type EditContactMutation } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import type { Problems } from '../../ui/form/Field';
import { sayOnPage } from './just-saved';
import { useRefresh } from './useRefresh';
import { changedFields, contactInput, fieldOf, personInput, valuesOf, type FieldName, type Values } from './values';

type Told = Extract<EditContactMutation['editContact'], { __typename: 'EditConflict' }>;
export type Whose = 'mine' | 'theirs';

/** Others were first in some fields: what she typed, what stands there now, and what she chose of each. */
export interface Conflict {
  fields: Told['fields'];
  draft: DraftFragment;
  mine: Values;
  choices: Partial<Record<FieldName, Whose>>;
}

/** A draft being changed: only what she changed is sent, and what others changed meanwhile stays theirs. */
export function useEditing(draft: DraftFragment) {
  const [base, setBase] = useState(draft);
  const [values, setValues] = useState(() => valuesOf(draft));
  const [conflict, setConflict] = useState<Conflict>();
  const [, go] = useLocation();
  const refresh = useRefresh();
  const set = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  const changed = changedFields(valuesOf(base), values);

  /** Hers on top of what stands there now. */
  const rebase = ({ fields, draft: now }: Told) => {
    setBase(now);
    setValues({ ...valuesOf(now), ...Object.fromEntries(changed.map((field) => [field, values[field]])) });
    setConflict({ fields, draft: now, mine: values, choices: {} });
  };
  const save = useMutation({
    mutationFn: async () => {
      if (changed.length === 0) return null;
      const { editContact } = await send(EditContact, { id: base.id, input: { version: base.version, personVersion: base.personVersion, overwrite: false, person: personInput(values, changed), contact: contactInput(values, changed) } });
      return editContact;
    },
    onSuccess: async (outcome) => {
      if (outcome?.__typename === 'EditConflict') return rebase(outcome);
      sayOnPage(base.id, { words: outcome?.changeId ? keeping.edit.saved : keeping.edit.unchanged, changeId: outcome?.changeId ?? null });
      await refresh();
      go(`/contacten/${base.id}`);
    },
  });
  const choose = (field: FieldName, whose: Whose) => {
    if (!conflict) return;
    setConflict({ ...conflict, choices: { ...conflict.choices, [field]: whose } });
    set({ [field]: (whose === 'mine' ? conflict.mine : valuesOf(base))[field] });
  };
  const unchosen = (): Problems => Object.fromEntries((conflict?.fields ?? []).map(({ field }) => [`keuze-${fieldOf(field)}`, conflict!.choices[fieldOf(field)] ? undefined : `${keeping.fields[fieldOf(field)]}: ${keeping.problems.choose}`]));
  return { values, set, conflict, choose, unchosen, dirty: changed.length > 0, save };
}
