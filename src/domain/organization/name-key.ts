/** Names of groups are compared without regard to case and to how an accent was typed. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
