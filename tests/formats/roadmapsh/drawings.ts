/** A box of a drawing in their layout; 200 by 50 pixels unless told. */
export const box = (
  type: string,
  label: string,
  [x, y, width = 200, height = 50]: readonly [number, number, number?, number?],
  more: object = {},
) => ({
  id: `id-${label.trim() || `${type}-${x}-${y}`}`.replaceAll(' ', '_'),
  type,
  position: { x, y },
  width,
  height,
  selected: false,
  zIndex: 999,
  data: { label, style: { fontSize: 17 }, ...more },
});

/** A wire between two labels: "A -> B" is solid, "A .. B" dashed. */
const wire = (text: string, index = 0) => {
  const [source = '', target = ''] = text
    .split(/ (?:->|\.\.) /)
    .map((one) => `id-${one.replaceAll(' ', '_')}`);
  const edgeStyle = text.includes('->') ? 'solid' : 'dashed';
  return {
    id: `wire-${index}`,
    source,
    target,
    sourceHandle: 'x2',
    targetHandle: 'w1',
    data: { edgeStyle },
  };
};

/** A bare file. */
export const drawing = (nodes: readonly object[], wires: readonly string[] = []): string =>
  JSON.stringify({ nodes, edges: wires.map(wire) });

/** The file as the site serves it. */
export const wrapped = (nodes: readonly object[], wires: readonly string[] = []): string =>
  JSON.stringify({
    title: { card: 'Server', page: 'Server Developer' },
    description: 'A way to servers',
    slug: 'server-side',
    type: 'role',
    nodes,
    edges: wires.map(wire),
    draft: { nodes: [box('topic', 'Not yet', [0, 0])], edges: [] },
    order: 1,
  });
