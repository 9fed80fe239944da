import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../app/Answer';
import type { ExpertiseDomain } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { SelectField } from '../../ui/form/Field';
import { DOMAINS } from './domains';
import { Suggestions } from './Suggestions';
import { useProposing } from './useBoard';

const words = maatjesText.board;

interface Props {
  memberContactId: string;
  name: string;
  /** She has one now, who stays until the new one said yes. */
  hasOne: boolean;
  close: () => void;
}

/** The best three for somebody, each with reasons. */
export function ChooseExpert({ memberContactId, name, hasOne, close }: Props) {
  const [domain, setDomain] = useState<ExpertiseDomain | null>(null);
  const [overlapDays, setOverlapDays] = useState(hasOne ? words.overlaps[1][0] : 0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const propose = useProposing(memberContactId);
  return (
    <div className="kl-inset kl-choose">
      <Heading level={3} ref={title} tabIndex={-1}>
        {words.chooseFor(name)}
      </Heading>
      <SelectField id={`waarvoor-${memberContactId}`} label={words.domain} value={domain ?? ''} onChange={(chosen) => setDomain((chosen || null) as ExpertiseDomain | null)}>
        <option value="">{words.anyDomain}</option>
        {DOMAINS.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      {hasOne && (
        <SelectField id={`samen-${memberContactId}`} label={words.overlap} value={String(overlapDays)} onChange={(chosen) => setOverlapDays(Number(chosen))}>
          {words.overlaps.map(([days, label]) => (
            <option key={days} value={days}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      <Suggestions memberContactId={memberContactId} domain={domain} title={words.chooseFor(name)}>
        {(expert) => (
          <Button purpose="primary" onClick={() => propose.mutate({ expertContactId: expert.id, domain, overlapDays }, { onSuccess: close })} aria-busy={propose.isPending && propose.variables.expertContactId === expert.id}>
            {words.propose}
            <span className="kl-hidden">: {expert.name}</span>
          </Button>
        )}
      </Suggestions>
      <Problem error={propose.error} />
      <div>
        <Button purpose="subtle" onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
