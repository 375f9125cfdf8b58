import type { ProgressEvent, StepEvent } from './types';

/** An event that is about one node. */
export type NodeEvent = Extract<ProgressEvent, { readonly node: string }>;

export const isNodeEvent = (event: ProgressEvent): event is NodeEvent => 'node' in event;

/** What a node was called when the event happened, as far as the event tells. */
export const titleIn = (event: NodeEvent): string =>
  event.type === 'status' ? event.title : event.node;

/** The text of the step that an event is about, as it was at the time. */
export const stepTextIn = ({ step, text = step }: StepEvent): string => text;
