import { Button } from '@nl-design-system-candidate/button-react';

interface Props {
  save: string;
  cancel: string;
  /** It is on its way. */
  saving: boolean;
  close: () => void;
}

/** The end of a form that was opened in place: sends it, or closes it. */
export function SaveOrCancel({ save, cancel, saving, close }: Props) {
  return (
    <div className="kl-row-wrap">
      <Button type="submit" purpose="primary" aria-busy={saving}>
        {save}
      </Button>
      <Button type="button" purpose="subtle" onClick={close}>
        {cancel}
      </Button>
    </div>
  );
}
