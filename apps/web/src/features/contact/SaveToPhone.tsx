import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { later } from '../../app/later';
import { text } from '../../text';
import { ButtonLink } from '../../ui/ButtonLink';
import { Icon } from '../../ui/Icon';
import type { ContactDetails } from './ContactPage';

const QrCode = later(() => import('./QrCode'), null);

/** The vCard: as a file on the phone itself, as a QR code from a wide screen. */
export function SaveToPhone({ contact }: { contact: ContactDetails }) {
  const [showing, setShowing] = useState(false);
  const file = `/api/contacten/${contact.id}.vcf`;
  return (
    <div className="kl-save">
      <ButtonLink icon="download" href={file} download aria-label={`${text.contact.save}: ${contact.name}`}>
        {text.contact.save}
      </ButtonLink>
      <Button
        purpose="subtle"
        className="kl-save__qr-button"
        aria-expanded={showing}
        onClick={() => setShowing(!showing)}
        iconStart={<Icon name="qr" />}
      >
        {showing ? text.contact.qrHide : text.contact.qrShow}
      </Button>
      {showing && <QrCode file={file} name={contact.name} />}
    </div>
  );
}
