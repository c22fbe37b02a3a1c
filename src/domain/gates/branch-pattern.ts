/**
 * Whether a rule's pattern means the branch. Only `*` is special: any characters, `/` and none at all
 * included; the whole name must match. Looks at each part of the pattern once, and never goes back.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export function matchesBranchPattern(pattern: string, branch: string): boolean {
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined) return branch === head;
  const end = branch.length - tail.length;
  if (head.length > end || !branch.startsWith(head) || !branch.endsWith(tail)) return false;
  let from = head.length;
  for (const part of parts) {
    const at = branch.indexOf(part, from);
    if (at === -1 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
