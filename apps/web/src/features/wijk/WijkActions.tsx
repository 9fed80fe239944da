import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { setMe, useMe } from '../../app/viewer';
import { fetchFile, send } from '../../gql/client';
import { SetMijnWijk } from '../../gql/operations.generated';
import { text } from '../../text';
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
  // So many numbers at once can be refused: then the reason stands here, and not in a file.
  const cards = useMutation({
    mutationFn: () => fetchFile(`/api/wijken/${code}.vcf`),
    onSuccess: (file) => save(file, `${code}.vcf`),
  });
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
        <Button purpose="subtle" iconStart={<Icon name="download" />} onClick={() => cards.mutate()} aria-busy={cards.isPending}>
          {text.wijk.vcards}
        </Button>
        <Button purpose="subtle" className="kl-wijk__print" iconStart={<Icon name="print" />} onClick={() => print()}>
          {text.wijk.print}
        </Button>
      </div>
      <Problem error={remember.error ?? cards.error} />
    </div>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
