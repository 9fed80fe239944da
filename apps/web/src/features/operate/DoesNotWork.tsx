import { useQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { InstallationWorks } from '../../gql/operations.generated';
import { operating as words } from '../../text/operating';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';

/** Tells a beheerder that some part of the installation does not do its work. */
export function DoesNotWork() {
  const { data } = useQuery({ queryKey: ['installation', 'works'], queryFn: ({ signal }) => send(InstallationWorks, {}, signal) });
  if (data?.installation.works !== false) return null;
  return (
    <Notice tone="danger" role="status">
      {words.trouble} <TextLink to="/beheer/werking">{words.look}</TextLink>
    </Notice>
  );
}
