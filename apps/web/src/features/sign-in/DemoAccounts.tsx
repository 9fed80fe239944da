import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { viewerQuery } from '../../app/viewer';
import { fetchJson } from '../../gql/client';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';

interface DemoAccount {
  key: string;
  label: string;
  description: string;
}

/** Only in the demo: in with one tap, as one of its invented people. */
export function DemoAccounts({ back }: { back: string }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => fetchJson('/demo/accounts', { signal }) as Promise<DemoAccount[]>,
    staleTime: Infinity,
  });
  const signIn = useMutation({
    mutationFn: (account: string) => fetchJson('/demo/sign-in', { method: 'POST', body: JSON.stringify({ account }) }),
    onSuccess: async () => {
      await client.fetchQuery({ ...viewerQuery, staleTime: 0 });
      navigate(back, { replace: true });
    },
  });
  return (
    <section>
      <Heading level={2}>{text.signIn.demoTitle}</Heading>
      <Paragraph className="kl-soft">{text.signIn.demoIntro}</Paragraph>
      {signIn.error && (
        <Notice tone="danger" role="alert">
          {text.signIn.networkFailed}
        </Notice>
      )}
      <ul className="kl-demo-accounts__list">
        {accounts.data?.map(({ key, label, description }) => (
          <li key={key}>
            <button type="button" className="kl-demo-accounts__one" onClick={() => signIn.mutate(key)} aria-busy={signIn.variables === key}>
              <span className="kl-demo-accounts__words">
                <span className="kl-demo-accounts__label">{label}</span>
                <span className="kl-small">{description}</span>
              </span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
