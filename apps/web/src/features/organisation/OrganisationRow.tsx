import { Link } from 'wouter';
import type { OrganisationRowFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { addressInBrief } from '../../ui/address';
import { Avatar } from '../../ui/Avatar';
import { capital } from '../../ui/capital';
import { Icon } from '../../ui/Icon';

interface Props {
  organisation: OrganisationRowFragment;
  why?: string | null;
  /** Its number stands elsewhere on the page. */
  hideNumber?: boolean;
}

/** A school, team or practice in a list, with its general number. */
export function OrganisationRow({ organisation, why, hideNumber = false }: Props) {
  const { id, name, kindLabel, address, wijk, openText } = organisation;
  const phone = hideNumber ? null : organisation.phone;
  const where = (address && addressInBrief(address)) || wijk?.name;
  return (
    <li className="kl-person">
      <Avatar icon="building" />
      <div className="kl-person__words">
        <Link href={`/organisaties/${id}`} className="kl-person__name">
          {name}
        </Link>
        <span className="kl-person__work">{[kindLabel, where].filter(Boolean).join(' · ')}</span>
        {why && <span className="kl-person__why">{why}</span>}
        {openText && <span className="kl-person__why">{capital(openText)}</span>}
        {phone && <span className="kl-person__number">{phone.display}</span>}
      </div>
      {phone && (
        <a className="kl-call" href={`tel:${phone.dial}`} aria-label={text.call.organisation(name)}>
          <span className="kl-call__icon">
            <Icon name="phone" size={22} />
          </span>
          <span>{text.call.short}</span>
        </a>
      )}
    </li>
  );
}
