import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { send } from '../../gql/client';
import { Roles } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { SelectField, TextField } from '../../ui/form/Field';
import type { PartProps } from './PersonFields';

/** Every role, in referral order. */
export function useRoles() {
  return useQuery({ queryKey: ['roles'], queryFn: ({ signal }) => send(Roles, {}, signal), staleTime: Infinity, select: ({ roles }) => roles });
}

export function useRoleLabel(): (code: string) => string {
  const roles = useRoles().data;
  return (code) => roles?.find((role) => role.code === code)?.label ?? code;
}

export function RoleField({ values, set, problems }: PartProps) {
  return <RoleSelect id="rol" label={keeping.role.label} value={values.roleCode} onChange={(roleCode) => set({ roleCode })} problem={problems['rol']} required />;
}

/** Every role to choose from, by discipline. */
export function RoleSelect(props: Omit<ComponentProps<typeof SelectField>, 'children'>) {
  const roles = useRoles().data ?? [];
  const disciplines = [...new Set(roles.map(({ discipline }) => discipline.label))];
  return (
    <SelectField {...props}>
      <option value="">{keeping.role.choose}</option>
      {disciplines.map((label) => (
        <optgroup key={label} label={label}>
          {roles
            .filter(({ discipline }) => discipline.label === label)
            .map((role) => (
              <option key={role.code} value={role.code}>
                {role.label}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

export function DateFields({ values, set, problems }: PartProps) {
  const words = keeping.dates;
  return (
    <>
      <TextField id="startsOn" type="date" label={words.startsOn} value={values.startsOn} onChange={(startsOn) => set({ startsOn })} problem={problems['startsOn']} className="kl-form__short" />
      <TextField id="endsOn" type="date" label={words.endsOn} help={words.endsOnHelp} value={values.endsOn} min={values.startsOn} onChange={(endsOn) => set({ endsOn })} problem={problems['endsOn']} className="kl-form__short" />
    </>
  );
}
