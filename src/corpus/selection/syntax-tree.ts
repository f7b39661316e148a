/** A node of a syntax tree as DuckDB gives it; what kind it is of stands in `class` or `type`. */
export type SyntaxNode = Readonly<Record<string, unknown>>;

/** A node, and how many queries it stands inside of. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly depth: number;
}

/** Whether a value of a tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node and all nodes in it, in no order. */
export function nodesIn(root: SyntaxNode): PlacedNode[] {
  const found: PlacedNode[] = [];
  // Not by recursion, since an expression may be nested deeper than the stack.
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (Array.isArray(value)) for (const item of value) open.push({ value: item, depth });
    if (!isNode(value)) continue;
    found.push({ node: value, depth });
    for (const [key, item] of Object.entries(value)) {
      open.push({ value: item, depth: key === 'subquery' ? depth + 1 : depth });
    }
  }
  return found;
}

/** Every text in a tree: names of columns among them. */
export function textsIn(root: SyntaxNode): Set<string> {
  const texts = new Set<string>();
  for (const { node } of nodesIn(root)) {
    for (const value of Object.values(node).flat()) if (typeof value === 'string') texts.add(value);
  }
  return texts;
}

/** The text under a key; empty where there is none. */
export function textOf(node: SyntaxNode, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

/** The list under a key; empty where there is none. */
export function listOf(node: SyntaxNode, key: string): readonly unknown[] {
  const value = node[key];
  return Array.isArray(value) ? value : [];
}
