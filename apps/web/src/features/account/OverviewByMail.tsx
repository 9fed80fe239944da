import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { SetOverviewByMail, type AccountQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Tick } from '../../ui/form/Choice';

const words = text.account.overview;

/** Whether a coordinator is mailed what waits for her. */
export function OverviewByMail({ on }: { on: boolean }) {
  const client = useQueryClient();
  const set = useMutation({
    mutationFn: (wanted: boolean) => send(SetOverviewByMail, { on: wanted }),
    onSuccess: ({ setOverviewByMail: { overviewByMail } }) => {
      client.setQueryData<AccountQuery>(['account'], (before) => (before?.viewer ? { ...before, viewer: { ...before.viewer, overviewByMail } } : before));
    },
  });
  const shown = set.isPending ? set.variables : on;
  return (
    <section className="kl-section">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.help}</Paragraph>
      <Tick checked={shown} onChange={(wanted) => !set.isPending && set.mutate(wanted)}>
        {words.tick}
      </Tick>
      <Problem error={set.error} />
      <p role="status" className="kl-soft kl-small">
        {set.isSuccess && (on ? words.on : words.off)}
      </p>
    </section>
  );
}
