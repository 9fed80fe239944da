import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { setMe, useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { SetMijnWijk } from '../../gql/operations.generated';
import { text } from '../../text';
import { ButtonLink } from '../../ui/ButtonLink';
import { Icon } from '../../ui/Icon';

export function useSetMijnWijk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string | null) => send(SetMijnWijk, { code }),
    onSuccess: ({ setMijnWijk }) => setMe(client, setMijnWijk),
  });
}

export function WijkActions({ code }: { code: string }) {
  const isMine = useMe().mijnWijk?.code === code;
  const remember = useSetMijnWijk();
  return (
    <div className="kl-wijk__actions kl-no-print">
      <div className="kl-row-wrap">
        <Button
          purpose="secondary"
          toggle
          pressed={isMine}
          iconStart={<Icon name={isMine ? 'check' : 'pin'} />}
          onClick={() => remember.mutate(isMine ? null : code)}
        >
          {isMine ? text.wijk.mine : text.wijk.makeMine}
        </Button>
        <ButtonLink icon="download" purpose="subtle" href={`/api/wijken/${code}.vcf`} download>
          {text.wijk.vcards}
        </ButtonLink>
        <Button purpose="subtle" className="kl-wijk__print" iconStart={<Icon name="print" />} onClick={() => print()}>
          {text.wijk.print}
        </Button>
      </div>
      <Problem error={remember.error} />
    </div>
  );
}
