import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { TakeBackConfirmations } from '../../gql/operations.generated';
import { text } from '../../text';

/** "Klopt nog" was said by mistake: it is as it was before. @param done told of whom: what was confirmed again since stays */
export function TakeBack({ ids, about, done }: { ids: readonly string[]; about?: string; done: (takenBack: readonly string[]) => void }) {
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: async () => (await send(TakeBackConfirmations, { ids: [...ids] })).takeBackConfirmations,
    onSuccess: async (takenBack) => {
      done(takenBack);
      await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => ['beheer', 'contact', 'contacts', 'wijk', 'organisation', 'search'].includes(name as string) });
    },
  });
  return (
    <>
      <Button type="button" purpose="subtle" onClick={() => back.mutate()} aria-busy={back.isPending}>
        {text.contact.takeBack}
        {about && <span className="kl-hidden">: {about}</span>}
      </Button>
      <Problem error={back.error} />
    </>
  );
}
