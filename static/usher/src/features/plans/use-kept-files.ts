import { useEffect, useState } from 'react';
import { type PlanView } from '../../../../../src/contract/plans';
import { type Verification } from '../../../../../src/domain/plans/verification';
import { parseResultFile, type PlanResult } from '../../../../../src/snapshot/plan-result-file';
import { call } from '../../lib/call';
import { fetchFile } from '../uploads/fetch-file';

/** What was kept beside a plan; missing while it is on its way, and where there is none. */
export interface KeptFiles {
  readonly result?: PlanResult;
  readonly verification?: Verification;
}

type Chunks = PlanView['resultFile'];

/** What the companion wrote down, and what the app found when it read again. */
export function useKeptFiles(view: PlanView): KeptFiles {
  const result = useFile(view.resultFile, parseResultFile);
  const verification = useFile(view.verificationFile, readVerification);
  return { ...(result && { result }), ...(verification && { verification }) };
}

/** The app wrote it and checked it; only its form is taken on trust. */
function readVerification(text: string): Promise<Verification> {
  return Promise.resolve(JSON.parse(text) as Verification);
}

function useFile<File>(chunks: Chunks, parse: (text: string) => Promise<File>): File | undefined {
  const [held, setHeld] = useState<{ readonly key: string; readonly file: File }>();
  const key = chunks?.map(({ hash }) => hash).join(' ');
  useEffect(() => {
    if (chunks === undefined || key === undefined) return undefined;
    let isCurrent = true;
    void fetchFile({ chunks }, call, (bytes) => parse(new TextDecoder().decode(bytes))).then(
      (outcome) => {
        if (isCurrent && outcome.ok) setHeld({ key, file: outcome.value });
      },
    );
    return () => {
      isCurrent = false;
    };
    // Every answer of the backend describes the same file by a new object.
  }, [key]);
  return held?.key === key ? held?.file : undefined;
}
