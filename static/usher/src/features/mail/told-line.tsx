import { type Told } from './use-mail';

/** What became of it; what is wrong with one field stands at the field. */
export function ToldLine({ told }: { readonly told: Told | undefined }) {
  const shown = told?.field === undefined ? told : undefined;
  return (
    <>
      <span className="subtle" role="status">
        {shown?.isGood === true ? shown.text : ''}
      </span>
      {shown?.isGood === false ? (
        <p className="form-problem" role="alert">
          {shown.text}
        </p>
      ) : null}
    </>
  );
}
