import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from '@utrecht/checkbox-react';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { RevertRequiredRoles, SetRequiredRoles, type RequiredHereFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';

type Role = RequiredHereFragment['roles'][number];

/** A box for each role, by discipline; in a wijk, what differs from its gemeente says so. One save for all. */
export function RequiredRolesForm({ here }: { here: RequiredHereFragment }) {
  const gemeente = useMe().gemeenten.find(({ code }) => code.slice(2) === here.area.code.slice(2, 6))!.name;
  const isWijk = here.area.level === 'WIJK';
  const [chosen, setChosen] = useState(() => new Set(requiredIn(here)));
  const saving = useSaving(here, (saved) => setChosen(new Set(requiredIn(saved))));
  const choose = (code: string, required: boolean) => setChosen((before) => new Set(required ? [...before, code] : [...before].filter((each) => each !== code)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save.mutate(here.roles.map(({ role }) => ({ roleCode: role.code, required: chosen.has(role.code) })));
  };
  return (
    <form onSubmit={submit}>
      <Paragraph>{isWijk ? text.rollen.wijkHelp(gemeente) : text.rollen.gemeenteHelp}</Paragraph>
      {!here.mayEdit && <Notice tone="info">{text.rollen.readOnly}</Notice>}
      {byDiscipline(here.roles).map(([discipline, roles]) => (
        <fieldset key={discipline} className="kl-rollen__group" disabled={!here.mayEdit}>
          <legend>{discipline}</legend>
          {roles.map((each) => (
            <RoleBox key={each.role.code} of={each} gemeente={gemeente} checked={chosen.has(each.role.code)} choose={choose} />
          ))}
        </fieldset>
      ))}
      {here.differing.length > 0 && (
        <Paragraph className="kl-small">
          {text.rollen.differing}:{' '}
          {here.differing.map(({ code, name }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <TextLink to={`/beheer/rollen?gebied=${code}`}>{name}</TextLink>
            </span>
          ))}
        </Paragraph>
      )}
      <div role="status">{saving.said && <Saved said={saving.said} undo={saving.changeId ? () => saving.undo.mutate(saving.changeId!) : undefined} />}</div>
      <Problem error={saving.save.error ?? saving.undo.error} />
      {here.mayEdit && (
        <div className="kl-row-wrap kl-rollen__save">
          <Button type="submit" purpose="primary" aria-busy={saving.save.isPending}>
            {text.rollen.save}
          </Button>
          {isWijk && (
            <Button type="button" purpose="subtle" onClick={() => setChosen(new Set(here.roles.filter(({ inherited }) => inherited).map(({ role }) => role.code)))}>
              {text.rollen.follow(gemeente)}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function RoleBox({ of: { role, inherited }, gemeente, checked, choose }: { of: Role; gemeente: string; checked: boolean; choose: (code: string, required: boolean) => void }) {
  const differs = inherited !== null && inherited !== checked;
  return (
    <label className="kl-rollen__choice">
      <Checkbox checked={checked} onChange={(event) => choose(role.code, event.target.checked)} />
      <span>{role.label}</span>
      {differs && <span className="kl-rollen__differs">{checked ? text.rollen.needed(gemeente) : text.rollen.notNeeded(gemeente)}</span>}
    </label>
  );
}

function Saved({ said, undo }: { said: string; undo?: () => void }) {
  return (
    <Notice tone="info">
      {said}
      {undo && (
        <Button type="button" purpose="subtle" onClick={undo}>
          {text.rollen.undo}
        </Button>
      )}
    </Notice>
  );
}

function useSaving(here: RequiredHereFragment, show: (saved: RequiredHereFragment) => void) {
  const client = useQueryClient();
  const [said, setSaid] = useState<string>();
  const [changeId, setChangeId] = useState<string | null>(null);
  const key = ['beheer', 'roles', here.area.code];
  const save = useMutation({
    mutationFn: (roles: { roleCode: string; required: boolean }[]) => send(SetRequiredRoles, { area: here.area.code, roles }),
    onSuccess: async ({ setRequiredRoles: saved }) => {
      setSaid(whatChanged(here, saved.requiredRoles));
      setChangeId(saved.changeId);
      show(saved.requiredRoles);
      client.setQueryData(key, { requiredRoles: saved.requiredRoles });
      await client.invalidateQueries({ queryKey: ['beheer'] });
    },
  });
  const undo = useMutation({
    mutationFn: (groupId: string) => send(RevertRequiredRoles, { groupId }),
    onSuccess: async () => {
      setSaid(text.rollen.undone);
      setChangeId(null);
      await client.invalidateQueries({ queryKey: ['beheer'] });
      const now = client.getQueryData<{ requiredRoles: RequiredHereFragment }>(key);
      if (now) show(now.requiredRoles);
    },
  });
  return { save, undo, said, changeId };
}

function byDiscipline(roles: Role[]): [discipline: string, roles: Role[]][] {
  const groups = new Map<string, Role[]>();
  for (const each of roles) groups.set(each.role.discipline.label, [...(groups.get(each.role.discipline.label) ?? []), each]);
  return [...groups];
}

const requiredIn = ({ roles }: RequiredHereFragment): string[] => roles.filter(({ required }) => required).map(({ role }) => role.code);

function whatChanged(before: RequiredHereFragment, after: RequiredHereFragment): string {
  const [had, has] = [new Set(requiredIn(before)), new Set(requiredIn(after))];
  const labels = (in_: Set<string>, notIn: Set<string>) => after.roles.filter(({ role }) => in_.has(role.code) && !notIn.has(role.code)).map(({ role }) => role.label);
  const [added, removed] = [labels(has, had), labels(had, has)];
  if (added.length + removed.length === 0) return text.rollen.unchanged;
  return [text.rollen.saved(after.area.name), added.length > 0 && text.rollen.added(added.join(', ')), removed.length > 0 && text.rollen.removed(removed.join(', '))].filter(Boolean).join(' ');
}
