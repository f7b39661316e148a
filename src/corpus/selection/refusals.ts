import { isNode, listOf, type PlacedNode, nodesIn, type SyntaxNode, textOf } from './syntax-tree.ts';
import { turnView } from './turn-columns.ts';

/** Something that no expression over turns may hold. */
export interface Refusal {
  /** What it is, in a few words. */
  readonly what: string;
  /** What to do instead, one sentence. */
  readonly hint?: string;
  /** The node that it was found in. */
  readonly node: SyntaxNode;
}

/** Functions whose value differs from run to run, or that tell of the database instead of the turns. */
export const inconstant: ReadonlySet<string> = new Set(
  `ago currval current_catalog current_connection_id current_database current_date current_localtime
  current_localtimestamp current_query current_query_id current_role current_schema current_schemas current_setting
  current_time current_timestamp current_transaction_id current_user error gen_random_uuid get_current_time
  get_current_timestamp getvariable in_search_path localtime localtimestamp nextval now pg_conf_load_time
  pg_postmaster_start_time pg_sleep random reservoir_quantile session_user setseed sleep_ms stats today
  transaction_timestamp txid_current user uuid uuidv4 uuidv7 version write_log`.split(/\s+/u),
);

/** Functions of many rows that have no place outside of a query or window. */
export const aggregates: ReadonlySet<string> = new Set(
  `any_value approx_count_distinct approx_quantile approx_top_k arbitrary arg_max arg_max_null arg_max_nulls_last arg_min
  arg_min_null arg_min_nulls_last argmax argmin array_agg avg bit_and bit_or bit_xor bitstring_agg bool_and bool_or corr
  count count_if count_star countif covar_pop covar_samp entropy favg first fsum geomean geometric_mean group_concat
  histogram histogram_exact kahan_sum kurtosis kurtosis_pop last list listagg mad max max_by mean median min min_by mode
  product quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx
  regr_sxy regr_syy sem skewness stddev stddev_pop stddev_samp string_agg sum sum_no_overflow sumkahan var_pop var_samp
  variance wavg weighted_avg`.split(/\s+/u),
);

/** Kinds of expressions that are made of turns and values alone. */
const known = new Set(
  'BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT FUNCTION LAMBDA OPERATOR SUBQUERY WINDOW'.split(
    ' ',
  ),
);

const inWords = new Map([
  ['STAR', '* for all columns'],
  ['PARAMETER', 'a parameter'],
  ['POSITIONAL_REFERENCE', 'a column by its number'],
]);

/** What is wrong with a whole statement, which should be `SELECT` and one expression. */
export function refusalOfStatement(root: SyntaxNode): Refusal | undefined {
  const [first, second] = listOf(root, 'select_list');
  const from = root['from_table'];
  if (root['type'] !== 'SELECT_NODE' || !isNode(first)) return { what: 'a query', node: root };
  if (isNode(second)) return { what: 'a second one behind a comma', node: second };
  if (isNode(from) && from['type'] !== 'EMPTY') return { what: 'FROM', node: from };
  if (textOf(first, 'alias') !== '') return { what: `a name (“${textOf(first, 'alias')}”)`, node: {} };
  const clause = clauses.find(([key]) => isThere(root[key]));
  if (!clause) return undefined;
  const node = root[clause[0]];
  return { what: clause[1], node: isNode(node) ? node : {} };
}

const clauses = [
  ['where_clause', 'WHERE'],
  ['group_expressions', 'GROUP BY'],
  ['having', 'HAVING'],
  ['qualify', 'QUALIFY'],
  ['sample', 'USING SAMPLE'],
  ['modifiers', 'DISTINCT, ORDER BY or LIMIT'],
] as const;

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isNode(value);
}

/** Everything in an expression that may not be there. */
export function refusalsIn(root: SyntaxNode): Refusal[] {
  return nodesIn(root).flatMap((placed) => {
    const refusal = refusalOfQuery(placed.node) ?? refusalOfExpression(placed);
    return refusal ? [refusal] : [];
  });
}

/** What a query inside an expression may not do: draw at random, define names, or read anything but turns. */
function refusalOfQuery(node: SyntaxNode): Refusal | undefined {
  const kind = textOf(node, 'type');
  if (kind.endsWith('_NODE') && kind !== 'SELECT_NODE' && kind !== 'SET_OPERATION_NODE') {
    return { what: 'WITH', node };
  }
  const { from_table: from, sample, cte_map: named } = node;
  if (isThere(sample)) return { what: 'a random sample', node };
  if (isNode(named) && isThere(named['map'])) return { what: 'WITH', node };
  return isNode(from) ? refusalOfTable(from) : undefined;
}

function refusalOfTable(table: SyntaxNode): Refusal | undefined {
  const hint = `Queries inside an expression can be over ${turnView} only.`;
  switch (table['type']) {
    case 'EMPTY':
    case 'SUBQUERY':
      return undefined;
    case 'JOIN': {
      if (table['ref_type'] === 'NATURAL') return { what: 'NATURAL JOIN', node: table };
      const sides = [table['left'], table['right']].filter((side) => isNode(side));
      return sides.map((side) => refusalOfTable(side)).find((refusal) => refusal !== undefined);
    }
    case 'BASE_TABLE': {
      const names = ['catalog_name', 'schema_name', 'table_name'].map((key) => textOf(table, key));
      const name = names.filter((part) => part !== '').join('.');
      if (name.toLowerCase() === turnView) return undefined;
      return { what: `the table “${name}”`, hint, node: table };
    }
    default: {
      const called = isNode(table['function']) ? textOf(table['function'], 'function_name') : '';
      return { what: called === '' ? 'such a table' : `the table function ${called}`, hint, node: table };
    }
  }
}

function refusalOfExpression({ node, depth }: PlacedNode): Refusal | undefined {
  const kind = textOf(node, 'class');
  if (kind === '') return undefined;
  if (!known.has(kind)) {
    return { what: inWords.get(kind) ?? kind.toLowerCase().replaceAll('_', ' '), node };
  }
  const called = kind === 'COLUMN_REF' ? listOf(node, 'column_names').at(-1) : node['function_name'];
  const name = typeof called === 'string' ? called.toLowerCase() : '';
  if (inconstant.has(name)) {
    return { what: name, hint: 'The same input has to give the same result at any time.', node };
  }
  if (kind === 'FUNCTION' && depth === 0 && aggregates.has(name)) {
    const shown = name === 'count_star' ? 'count' : name;
    return {
      what: `${shown}, which is of many turns`,
      hint: `An expression is of one turn; compare it with all of them as in words > (SELECT avg(words) FROM ${turnView}).`,
      node,
    };
  }
  return undefined;
}
