import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { send } from '../../gql/client';
import { EditContact, type ConflictFragment, type DraftFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import type { Problems } from '../../ui/form/Field';
import { sayOnPage } from './just-saved';
import { useRefresh } from './useRefresh';
import { changedFields, contactInput, fieldOf, personInput, valuesOf, type Values } from './values';

export type Whose = 'mine' | 'theirs';

/** Others were first in some fields: what she typed, what stands there now, and what she chose of each. */
export interface Conflict<Draft = DraftFragment, Held = Values> {
  fields: ConflictFragment[];
  draft: Draft;
  mine: Held;
  choices: Partial<Record<keyof Held, Whose>>;
}

/** How something is changed of which all that can be changed is read as a draft. */
interface Editable<Draft, Held> {
  /** Where it is shown. */
  page: string;
  valuesOf: (draft: Draft) => Held;
  /** The fields in which she changed something. */
  changed: (before: Held, now: Held) => (keyof Held & string)[];
  /** A field by the name the API has for it. */
  fieldOf: (nameInApi: string) => keyof Held & string;
  labels: Readonly<Record<keyof Held & string, string>>;
  /** Sends only these fields. */
  save: (base: Draft, values: Held, changed: readonly (keyof Held & string)[]) => Promise<{ changeId: string | null } | { fields: ConflictFragment[]; draft: Draft }>;
}

const CONTACT: Omit<Editable<DraftFragment, Values>, 'page'> = {
  valuesOf,
  changed: changedFields,
  fieldOf,
  labels: keeping.fields,
  save: async ({ id, version, personVersion }, values, changed) => {
    const { editContact } = await send(EditContact, { id, input: { version, personVersion, overwrite: false, person: personInput(values, changed), contact: contactInput(values, changed) } });
    return editContact;
  },
};

/** Changing a contact in place. */
export const useEditing = (draft: DraftFragment) => useEditingOf(draft, { ...CONTACT, page: `/contacten/${draft.id}` });

/** A draft being changed: only what she changed is sent, and what others changed meanwhile stays theirs. */
export function useEditingOf<Draft extends { id: string }, Held extends object>(draft: Draft, { page, valuesOf: heldIn, changed: changesIn, fieldOf: named, labels, save: saving }: Editable<Draft, Held>) {
  const [base, setBase] = useState(draft);
  const [values, setValues] = useState(() => heldIn(draft));
  const [conflict, setConflict] = useState<Conflict<Draft, Held>>();
  const [, go] = useLocation();
  const refresh = useRefresh();
  const set = (changes: Partial<Held>) => setValues((before) => ({ ...before, ...changes }));
  const changed = changesIn(heldIn(base), values);

  /** Hers on top of what stands there now. */
  const rebase = ({ fields, draft: now }: { fields: ConflictFragment[]; draft: Draft }) => {
    setBase(now);
    setValues({ ...heldIn(now), ...Object.fromEntries(changed.map((field) => [field, values[field]])) });
    setConflict({ fields, draft: now, mine: values, choices: {} });
    // An answer, and nothing saved.
    save.reset();
  };
  const save = useMutation({
    mutationFn: async () => (changed.length === 0 ? null : saving(base, values, changed)),
    onSuccess: async (outcome) => {
      if (outcome && 'fields' in outcome) return rebase(outcome);
      sayOnPage(base.id, { words: outcome?.changeId ? keeping.edit.saved : keeping.edit.unchanged, changeId: outcome?.changeId ?? null });
      await refresh();
      go(page);
    },
  });
  const choose = (field: keyof Held & string, whose: Whose) => {
    if (!conflict) return;
    setConflict({ ...conflict, choices: { ...conflict.choices, [field]: whose } });
    setValues((before) => ({ ...before, [field]: (whose === 'mine' ? conflict.mine : heldIn(base))[field] }));
  };
  const unchosen = (): Problems => Object.fromEntries((conflict?.fields ?? []).map(({ field }) => [`keuze-${named(field)}`, conflict!.choices[named(field)] ? undefined : `${labels[named(field)]}: ${keeping.problems.choose}`]));
  return { values, set, conflict, choose, unchosen, dirty: changed.length > 0, save };
}
