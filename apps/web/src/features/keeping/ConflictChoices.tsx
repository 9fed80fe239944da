import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect, useRef } from 'react';
import { keeping } from '../../text/keeping';
import { Radios } from '../../ui/form/Choice';
import type { Problems } from '../../ui/form/Field';
import { clock } from '../../ui/hours';
import type { Conflict, Whose } from './useEditing';

const words = keeping.conflict;

interface Props<Draft, Held> {
  conflict: Conflict<Draft, Held>;
  problems: Problems;
  choose: (field: keyof Held & string, whose: Whose) => void;
  fieldOf: (nameInApi: string) => keyof Held & string;
  /** The value of a field in words. */
  tell: (values: Held, field: keyof Held & string) => string;
}

/** Somebody else was first: per field hers or theirs. Gets the focus when it appears. */
export function ConflictChoices<Draft, Held extends object>({ conflict, problems, choose, fieldOf, tell }: Props<Draft, Held>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [conflict.draft]);
  const who = [...new Set(conflict.fields.map(({ by }) => by))].join(' en ');
  return (
    <div ref={box} tabIndex={-1} role="alert" className="kl-conflict">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.intro(who)}</Paragraph>
      {conflict.fields.map(({ field: nameInApi, label, theirs, by, at }) => {
        const field = fieldOf(nameInApi);
        return (
          <Radios<Whose>
            key={field}
            id={`keuze-${field}`}
            legend={label}
            value={conflict.choices[field]}
            onChange={(whose) => choose(field, whose)}
            problem={problems[`keuze-${field}`] && keeping.problems.choose}
            choices={[
              ['mine', <Side key="mine" whose={words.mine} value={tell(conflict.mine, field)} />],
              ['theirs', <Side key="theirs" whose={`${words.theirs(by)}, ${words.when(clock(Date.parse(at)))}`} value={theirs} />],
            ]}
          />
        );
      })}
    </div>
  );
}

function Side({ whose, value }: { whose: string; value: string | null }) {
  return (
    <>
      <span className="kl-conflict__whose">{whose}</span> <strong>{value ?? words.empty}</strong>
    </>
  );
}
