import { Trans } from '@lingui/react/macro';
import { OutsideLink } from '../../components/outside-link';

/** Whether the app takes a seat is in no document, so the page tells how to look. */
export function UsherCost({ slug }: { readonly slug: string }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>What Usher itself costs</Trans>
        </h2>
      </div>
      <p className="seats-text sentence">
        <Trans>
          Bitbucket lists an installed app as an account of type “app user”. Whether such an account
          is counted is not documented, so no line of this bill has it. To see it for your
          workspace, note the users on plan under{' '}
          <OutsideLink
            href={`https://bitbucket.org/${encodeURIComponent(slug)}/workspace/settings`}
          >
            Workspace settings → Plan details
          </OutsideLink>{' '}
          before you install an app, and look again a day after: only people should have made a
          difference.
        </Trans>
      </p>
    </section>
  );
}
