const FILTER = 'search input, .find input';

/** Puts the cursor into the filter of this view; where there is none, on its first line. */
export function focusFilter(): void {
  const filter = document.querySelector<HTMLInputElement>(FILTER);
  filter?.focus();
  filter?.select();
  if (filter === null) document.querySelector('h1')?.focus();
}
