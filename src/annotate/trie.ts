/** Values under sequences of type ids, frozen into typed arrays. Nodes are numbers; the root is 0. */
export interface Trie<Value> {
  /** The node after the root, by type; −1 where no sequence begins with the type. */
  readonly first: Int32Array;
  /** The node after another one; −1 where none is. */
  child(node: number, type: number): number;
  /** The values of the sequence that ends at a node, in the order added. */
  valuesAt(node: number): readonly Value[] | undefined;
}

/** A trie under construction. */
export interface TrieBuilder<Value> {
  /** Empty sequences are left out. */
  add(types: readonly number[], value: Value): void;
  build(): Trie<Value>;
}

/** An empty trie over the types 0 … `typeCount` − 1. */
export function trieBuilder<Value>(typeCount: number): TrieBuilder<Value> {
  /** Parent node × number of types + type → child node. */
  const edges = new Map<number, number>();
  const values = new Map<number, Value[]>();
  let nodes = 1;
  return {
    add: (types, value) => {
      if (types.length === 0) return;
      let node = 0;
      for (const type of types) {
        const key = node * typeCount + type;
        let next = edges.get(key);
        if (next === undefined) {
          next = nodes++;
          edges.set(key, next);
        }
        node = next;
      }
      const here = values.get(node);
      if (here) here.push(value);
      else values.set(node, [value]);
    },
    build: () => freeze(edges, values, nodes, typeCount),
  };
}

function freeze<Value>(
  edges: ReadonlyMap<number, number>,
  values: ReadonlyMap<number, readonly Value[]>,
  nodes: number,
  typeCount: number,
): Trie<Value> {
  const keys = Float64Array.from(edges.keys()).sort();
  const types = Int32Array.from(keys, (key) => key % typeCount);
  const children = Int32Array.from(keys, (key) => edges.get(key) ?? -1);
  const start = new Int32Array(nodes + 1);
  for (const key of keys) start[Math.floor(key / typeCount) + 1]! += 1;
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!;
  const first = new Int32Array(typeCount).fill(-1);
  for (let edge = 0; edge < start[1]!; edge++) first[types[edge]!] = children[edge]!;

  const child = (node: number, type: number): number => {
    let low = start[node]!;
    let high = start[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = types[middle]!;
      if (here === type) return children[middle]!;
      if (here < type) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const lists = [...values.values()];
  const listOfNode = new Int32Array(nodes).fill(-1);
  for (const [list, node] of [...values.keys()].entries()) listOfNode[node] = list;
  return { first, child, valuesAt: (node) => (listOfNode[node]! < 0 ? undefined : lists[listOfNode[node]!]) };
}
