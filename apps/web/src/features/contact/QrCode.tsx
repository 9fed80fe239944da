import { useQuery } from '@tanstack/react-query';
import { encode } from 'uqr';
import { text } from '../../text';

/** The vCard that the file holds, as a QR code to scan with a phone. */
export default function QrCode({ file, name }: { file: string; name: string }) {
  const card = useQuery({
    queryKey: ['vcard', file],
    queryFn: async ({ signal }) => {
      const response = await fetch(file, { signal });
      if (!response.ok) throw new Error(`Status ${response.status}`);
      return response.text();
    },
    staleTime: Infinity,
    retry: false,
  });
  if (card.error) return <p>{text.contact.qrFailed}</p>;
  if (!card.data) return null;
  const { size, data } = encode(card.data, { ecc: 'L', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <figure className="kl-qr">
      <svg role="img" aria-label={text.contact.qrLabel(name)} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption className="kl-soft kl-small">{text.contact.qrHelp}</figcaption>
    </figure>
  );
}
