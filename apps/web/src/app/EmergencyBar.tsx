import { text } from '../text';

/** Never more than one tap away. */
export function EmergencyBar() {
  return (
    <aside className="kl-emergency" aria-label={text.emergency.label}>
      <span className="kl-emergency__part">
        {text.emergency.danger}{' '}
        <a className="kl-emergency__number kl-emergency__number--danger" href="tel:112">
          112
        </a>
      </span>
      <span aria-hidden="true" className="kl-emergency__dot">
        ·
      </span>
      <span className="kl-emergency__part">
        <a className="kl-emergency__number" href="tel:08002000">
          {text.emergency.veiligThuis} 0800 2000
        </a>
        {text.emergency.always}
      </span>
    </aside>
  );
}
