import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type DragEvent } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../../app/Answer';
import { importing } from '../../text/importing';
import { Icon } from '../../ui/Icon';
import { OuterLink } from '../../ui/TextLink';
import { useSlow } from '../../ui/useSlow';
import { upload } from './upload';

const words = importing.file;

/** The first step: a file, chosen or dropped. */
export function ChooseFile() {
  const [, go] = useLocation();
  const [isOver, setOver] = useState(false);
  const sending = useMutation({ mutationFn: upload, onSuccess: (id) => go(`/beheer/import/${id}`) });
  const isSlow = useSlow(sending.isPending, 300);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) sending.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className="kl-section">
      <Heading level={2}>{importing.steps.file}</Heading>
      <Paragraph>{words.help}</Paragraph>
      <div className={`kl-import__drop ${isOver ? 'kl-import__drop--over' : ''}`} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className="kl-import__choose">
          <input
          id="bestand"
          type="file"
          className="kl-import__input"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={sending.isPending}
          aria-describedby="bestand-privacy"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <label htmlFor="bestand" className="nl-button nl-button--primary">
          {words.label}
        </label>
        </span>
        <span className="kl-soft kl-import__drag">{words.drop}</span>
      </div>
      <div role="status">{isSlow && <Paragraph>{words.busy}</Paragraph>}</div>
      <Problem error={sending.error} />
      <p className="kl-import__template">
        <OuterLink href="/api/import/voorbeeld.xlsx" download>
          <Icon name="download" /> {words.template}
        </OuterLink>
      </p>
      <Paragraph id="bestand-privacy" className="kl-soft kl-small">
        {words.privacy}
      </Paragraph>
    </section>
  );
}
