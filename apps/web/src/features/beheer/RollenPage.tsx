import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { Answer } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { ToBeheer } from '../../app/WayBack';
import { keepsArea, keepsLists, keptGemeenten } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { useAllOf } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { RequiredRoles } from '../../gql/operations.generated';
import { text } from '../../text';
import { useWijken } from '../wijken/useWijken';
import { RequiredRolesForm } from './RequiredRolesForm';
import './beheer.css';

/** Which roles must be filled: in every wijk of a gemeente, and where one wijk differs. */
export default function RollenPage() {
  const me = useMe();
  const area = new URLSearchParams(useSearch()).get('gebied') ?? (keptGemeenten(me)[0] ?? me.gemeenten[0])!.code;
  const [, go] = useLocation();
  return (
    <div className="kl-rollen">
      <PageTitle tab={text.rollen.title}>{text.rollen.title}</PageTitle>
      <ToBeheer />
      <Paragraph className="kl-soft">{text.rollen.intro}</Paragraph>
      {keepsLists(me) ? (
        <>
          <WhichArea area={area} choose={(code) => go(`/beheer/rollen?gebied=${encodeURIComponent(code)}`)} />
          <Roles key={area} area={area} />
        </>
      ) : (
        <KeepsNone />
      )}
    </div>
  );
}

function WhichArea({ area, choose }: { area: string; choose: (code: string) => void }) {
  const me = useMe();
  const wijken = useAllOf(useWijken());
  return (
    <p className="kl-rollen__where">
      <label htmlFor="gebied">{text.rollen.where}</label>
      <select id="gebied" className="utrecht-textbox kl-select" value={area} onChange={(event) => choose(event.target.value)}>
        {keptGemeenten(me).map(({ code, name }) => (
          <optgroup key={code} label={name}>
            <option value={code}>{text.rollen.all(name)}</option>
            {wijken.filter((wijk) => wijk.gemeente.code === code && keepsArea(me, wijk.code)).map((wijk) => (
              <option key={wijk.code} value={wijk.code}>
                {wijk.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

function Roles({ area }: { area: string }) {
  const answer = useQuery({ queryKey: ['beheer', 'roles', area], queryFn: ({ signal }) => send(RequiredRoles, { area }, signal) });
  return <Answer to={answer}>{({ requiredRoles }) => <RequiredRolesForm here={requiredRoles} />}</Answer>;
}
