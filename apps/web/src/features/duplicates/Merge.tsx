import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, Problem } from '../../app/Answer';
import { AnsweredError, send } from '../../gql/client';
import { MergePeople, MergePreview, type MaybeTwiceFragment, type MergePreviewQuery } from '../../gql/operations.generated';
import { duplicates as words } from '../../text/duplicates';
import { Radios } from '../../ui/form/Choice';
import { Notice } from '../../ui/Notice';
import { useRefresh } from '../keeping/useRefresh';

type Preview = MergePreviewQuery['mergePreview'];

interface Props {
  first: MaybeTwiceFragment;
  second: MaybeTwiceFragment;
  done: (name: string, changeId: string | null) => void;
  cancel: () => void;
}

/** Who stays, what it comes to, and then one of two. */
export function Merge({ first, second, done, cancel }: Props) {
  const [keepId, setKeepId] = useState(() => likelierToStay(first, second).professionalId);
  const goneId = keepId === first.professionalId ? second.professionalId : first.professionalId;
  const refresh = useRefresh();
  const preview = useQuery({
    queryKey: ['merge', keepId, goneId],
    queryFn: ({ signal }) => send(MergePreview, { keepId, goneId }, signal),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: (before) => before,
  });
  const merge = useMutation({
    mutationFn: () => send(MergePeople, { keepId, goneId }),
    onSuccess: async ({ mergePeople }) => {
      done(preview.data?.mergePreview.name ?? '', mergePeople);
      await refresh();
    },
  });
  const notHers = preview.error instanceof AnsweredError && ['NOT_FOUND', 'PERSON_SHARED'].includes(preview.error.code);
  return (
    <div className="kl-inset kl-form">
      {!notHers && <Radios id={`blijft-${first.professionalId}`} legend={words.who} value={keepId} onChange={setKeepId} choices={[first, second].map((person) => [person.professionalId, nameWithWork(person)] as const)} />}
      {preview.data && <Outcome preview={preview.data.mergePreview} />}
      {preview.isPending && <Loading />}
      {notHers && <Notice tone="stale" role="status">{words.notHers}</Notice>}
      <Problem error={notHers ? null : (preview.error ?? merge.error)} />
      <div className="kl-row-wrap">
        {!notHers && (
          <Button purpose="primary" onClick={() => merge.mutate()} aria-busy={merge.isPending} disabled={!preview.data || preview.isPlaceholderData || !!preview.error}>
            {words.merge}
          </Button>
        )}
        <Button purpose="subtle" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Who was confirmed, and of two of them who is there longest: the other was probably typed in by mistake. */
const likelierToStay = (first: MaybeTwiceFragment, second: MaybeTwiceFragment): MaybeTwiceFragment => (rankOf(second) < rankOf(first) ? second : first);

const rankOf = ({ contacts }: MaybeTwiceFragment): string => {
  const since = contacts.map(({ startsOn }) => startsOn).sort()[0];
  return [contacts.some(({ verification }) => verification.at !== null) ? 'confirmed' : 'never', since ?? 'nowhere'].join(' ');
};

const nameWithWork = ({ name, contacts }: MaybeTwiceFragment): string => [name, contacts[0] && `${contacts[0].role.label}, ${contacts[0].organisation.name}`].filter(Boolean).join(' – ');

function Outcome({ preview: { name, email, phones, moved, folded, endedPairs } }: { preview: Preview }) {
  return (
    <div>
      <Heading level={3}>{words.preview}</Heading>
      <dl className="kl-facts kl-merge">
        <Fact name={words.name} values={[name]} />
        <Fact name={words.email} values={email ? [email] : [words.none_]} />
        <Fact name={words.phones} values={phones.length > 0 ? phones.map(({ number }) => number) : [words.none_]} />
        <Fact name={words.moved} values={moved.map(workOf)} />
        <Fact name={words.folded} values={folded.map(workOf)} />
        <Fact name={words.endedPairs} values={endedPairs.map(({ memberName, expertName }) => words.pair(memberName, expertName))} />
      </dl>
    </div>
  );
}

const workOf = ({ role, organisation }: Preview['moved'][number]): string => `${role.label}, ${organisation.name}`;

function Fact({ name, values }: { name: string; values: string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {values.map((value) => (
        <dd key={value}>{value}</dd>
      ))}
    </div>
  );
}
