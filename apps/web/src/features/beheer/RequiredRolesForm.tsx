import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { Checkbox } from '@utrecht/checkbox-react';
import { useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { SetRequiredRoles, type RequiredHereFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { Saved } from '../keeping/Undo';
import { useRefresh } from '../keeping/useRefresh';
import '../keeping/keeping.css';

type Role = RequiredHereFragment['roles'][number];
/** By the code of a role. */
type Ticked = Readonly<Record<string, boolean>>;

/** A box for each role, by discipline; in a wijk, what differs from its gemeente says so. One save for all. */
export function RequiredRolesForm({ here }: { here: RequiredHereFragment }) {
  const gemeente = useMe().gemeenten.find(({ code }) => code.slice(2) === here.area.code.slice(2, 6))!.name;
  const isWijk = here.area.level === 'WIJK';
  const [ticked, setTicked] = useState<Ticked>({});
  const isChosen = ({ role, required }: Role): boolean => ticked[role.code] ?? required;
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: async (sent: Ticked) => {
      const roles = Object.entries(sent).map(([roleCode, required]) => ({ roleCode, required })); // what a colleague changed meanwhile stays
      const { changeId, requiredRoles } = (await send(SetRequiredRoles, { area: here.area.code, roles })).setRequiredRoles;
      return { said: whatChanged(here, requiredRoles, sent), changeId };
    },
    onSuccess: async (_saved, sent) => {
      await refresh();
      setTicked((now) => Object.fromEntries(Object.entries(now).filter(([code, required]) => sent[code] !== required))); // what she ticked meanwhile stays
    },
  });
  useLeaveWarning(here.roles.some((each) => isChosen(each) !== each.required), { isPending: save.isPending, isSuccess: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(ticked);
  };
  return (
    <form onSubmit={submit}>
      <Paragraph>{isWijk ? text.rollen.wijkHelp(gemeente) : text.rollen.gemeenteHelp}</Paragraph>
      {!here.mayEdit && <Notice tone="info">{text.rollen.readOnly}</Notice>}
      {byDiscipline(here.roles).map(([discipline, roles]) => (
        <fieldset key={discipline} className="kl-rollen__group" disabled={!here.mayEdit}>
          <legend>{discipline}</legend>
          {roles.map((each) => (
            <RoleBox key={each.role.code} of={each} gemeente={gemeente} checked={isChosen(each)} choose={(required) => setTicked({ ...ticked, [each.role.code]: required })} />
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
      {save.data && <Saved words={save.data.said} changeId={save.data.changeId} />}
      <Problem error={save.error} />
      {here.mayEdit && (
        <div className="kl-row-wrap kl-rollen__save">
          <Button type="submit" purpose="primary" aria-busy={save.isPending}>
            {text.rollen.save}
          </Button>
          {isWijk && (
            <Button type="button" purpose="subtle" onClick={() => setTicked(Object.fromEntries(here.roles.map(({ role, inherited }) => [role.code, inherited ?? false])))}>
              {text.rollen.follow(gemeente)}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function RoleBox({ of: { role, inherited }, gemeente, checked, choose }: { of: Role; gemeente: string; checked: boolean; choose: (required: boolean) => void }) {
  const differs = inherited !== null && inherited !== checked;
  return (
    <label className="kl-rollen__choice">
      <Checkbox checked={checked} onChange={(event) => choose(event.target.checked)} />
      <span>{role.label}</span>
      {differs && <span className="kl-rollen__differs">{checked ? text.rollen.needed(gemeente) : text.rollen.notNeeded(gemeente)}</span>}
    </label>
  );
}

function byDiscipline(roles: Role[]): [discipline: string, roles: Role[]][] {
  const groups = new Map<string, Role[]>();
  for (const each of roles) groups.set(each.role.discipline.label, [...(groups.get(each.role.discipline.label) ?? []), each]);
  return [...groups];
}

const requiredIn = ({ roles }: RequiredHereFragment): string[] => roles.filter(({ required }) => required).map(({ role }) => role.code);

function whatChanged(before: RequiredHereFragment, after: RequiredHereFragment, ticked: Ticked): string {
  const [had, has] = [before, after].map((each) => new Set(requiredIn(each).filter((code) => code in ticked))) as [Set<string>, Set<string>];
  const labels = (in_: Set<string>, notIn: Set<string>) => after.roles.filter(({ role }) => in_.has(role.code) && !notIn.has(role.code)).map(({ role }) => role.label);
  const [added, removed] = [labels(has, had), labels(had, has)];
  if (added.length + removed.length === 0) return text.rollen.unchanged;
  return [text.rollen.saved(after.area.name), added.length > 0 && text.rollen.added(added.join(', ')), removed.length > 0 && text.rollen.removed(removed.join(', '))].filter(Boolean).join(' ');
}
