import ts from 'typescript';

/** Where a source puts translated pieces together instead of translating the whole. */
export interface Glued {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Pieces of a page's source that another language cannot order: translated words in a template, in
 * another message or beside `+`, words put together by a comma or an "and", a letter made large or small.
 */
export function gluedPiecesOf(source: string, file: string): readonly Glued[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: Glued[] = [];
  const visit = (node: ts.Node): void => {
    if (RULES.some((isGlued) => isGlued(node))) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text: node.getText().replaceAll(/\s+/g, ' ') });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const RULES: readonly ((node: ts.Node) => boolean)[] = [
  isTemplateOfPieces,
  isSumOfPieces,
  isJoinInWords,
  isLetterChange,
];

/** `${t`a`} b` and t`${x ? t`a` : t`b`} c`; a plural directly in a message is one message with it. */
function isTemplateOfPieces(node: ts.Node): boolean {
  if (!ts.isTemplateExpression(node)) return false;
  const isMessage = ts.isTaggedTemplateExpression(node.parent) && isMacro(node.parent.tag);
  return node.templateSpans.some(({ expression }) =>
    isMessage ? isPiece(expression) && !isPlural(expression) : isPiece(expression),
  );
}

function isSumOfPieces(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isPiece(node.left) || isPiece(node.right))
  );
}

/** Sentences stand beside each other with a space, cells with a dot; a comma or a word belongs to a list. */
function isJoinInWords(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [separator] = node.arguments;
  if (node.expression.name.text !== 'join' || separator === undefined) return false;
  return (
    isPiece(separator) || (ts.isStringLiteralLike(separator) && /[a-z,]/i.test(separator.text))
  );
}

/** `text.charAt(0).toLowerCase()`: a German noun keeps its capital in the middle of a sentence. */
function isLetterChange(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  return (
    /^to(?:Locale)?(?:Upper|Lower)Case$/.test(name.text) &&
    /(?:charAt\(0\)|slice\(0, 1\)|\[0\])$/.test(expression.getText())
  );
}

/** Words that the catalogue gives: `t`, a plural, `translated(…)`, or a choice between such. */
function isPiece(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isPiece(node.expression);
  if (ts.isConditionalExpression(node)) return isPiece(node.whenTrue) || isPiece(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isPiece(node.right);
  if (ts.isTaggedTemplateExpression(node)) return isMacro(node.tag);
  return (
    isPlural(node) || (ts.isCallExpression(node) && node.expression.getText() === 'translated')
  );
}

function isPlural(node: ts.Expression): boolean {
  return (
    ts.isCallExpression(node) && /^(?:plural|select|selectOrdinal)$/.test(node.expression.getText())
  );
}

function isMacro(tag: ts.Expression): boolean {
  return /^(?:t|msg)\b/.test(tag.getText());
}
