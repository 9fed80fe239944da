import { NothingHere } from './NothingHere';

export default function NotFoundPage() {
  return <NothingHere />;
}
