import * as z from 'zod/mini';
import { NODE_FIELDS, ROADMAP_FIELDS } from './schema';
import type { Roadmap, RoadmapNode } from './types';

/** The whole file, for its JSON Schema and for the types. It recurses, so nothing is parsed with it. */
export const roadmapSchema: z.ZodMiniType<Roadmap> = z.looseObject({
  ...ROADMAP_FIELDS,
  get root(): z.ZodMiniType<RoadmapNode> {
    return wholeNode;
  },
});

const wholeNode: z.ZodMiniType<RoadmapNode> = z.looseObject({
  ...NODE_FIELDS,
  get children(): z.ZodMiniExactOptional<z.ZodMiniArray<z.ZodMiniType<RoadmapNode>>> {
    return z.exactOptional(z.array(wholeNode));
  },
});

z.globalRegistry.add(wholeNode, { id: 'node' });

/** The JSON Schema of a roadmap file, for editors. */
export const jsonSchema = (): object => ({
  title: 'Roadmap, format 1',
  ...z.toJSONSchema(roadmapSchema, { io: 'input', target: 'draft-2020-12' }),
});
