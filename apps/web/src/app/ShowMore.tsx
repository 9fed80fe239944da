import { Button } from '@nl-design-system-candidate/button-react';
import { text } from '../text';

interface Props {
  /** The list, as usePages gives it. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  words?: string;
}

/** Under a list that comes page by page: the next page, while there is one. */
export function ShowMore({ of: { hasNextPage, isFetchingNextPage, fetchNextPage }, words = text.more }: Props) {
  if (!hasNextPage) return null;
  return (
    <Button type="button" purpose="secondary" onClick={() => void fetchNextPage()} aria-busy={isFetchingNextPage}>
      {words}
    </Button>
  );
}
