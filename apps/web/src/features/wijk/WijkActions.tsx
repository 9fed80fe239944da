import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { setMe, useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { SetMijnWijk, type WijkQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import { useDownload } from '../../ui/useDownload';

export function useSetMijnWijk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string | null) => send(SetMijnWijk, { code }),
    onSuccess: ({ setMijnWijk }) => setMe(client, setMijnWijk),
  });
}

export function WijkActions({ code, name, inCards }: { code: string; name: string; inCards: WijkQuery['wijk']['cards'] }) {
  const me = useMe();
  const isMine = me.mijnWijk?.code === code;
  const remember = useSetMijnWijk();
  const cards = useDownload(`/api/wijken/${code}.vcf`, `${name}.vcf`);
  return (
    <div className="kl-wijk__actions kl-no-print">
      <div className="kl-row-wrap">
        <Button
          purpose="subtle"
          toggle
          pressed={isMine}
          iconStart={<Icon name={isMine ? 'check' : 'pin'} />}
          onClick={() => remember.mutate(isMine ? null : code)}
        >
          {isMine ? text.wijk.mine : text.wijk.makeMine}
        </Button>
        {inCards.people + inCards.organisations > 0 && (
          <Button purpose="subtle" iconStart={<Icon name="download" />} onClick={() => cards.mutate()} aria-busy={cards.isPending}>
            {text.wijk.vcards(inCards.people, inCards.organisations)}
          </Button>
        )}
        <Button purpose="subtle" className="kl-wijk__print" iconStart={<Icon name="print" />} onClick={() => print()}>
          {text.wijk.print}
        </Button>
      </div>
      <Problem error={remember.error ?? cards.error} />
    </div>
  );
}
