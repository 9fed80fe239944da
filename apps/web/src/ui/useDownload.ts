import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../gql/client';

/** Fetches a file and saves it. So much at once can be refused: then the reason can stand on the page, and not in a file. */
export function useDownload(url: string, name: string) {
  return useMutation({ mutationFn: () => fetchFile(url), onSuccess: (file) => save(file, name) });
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
